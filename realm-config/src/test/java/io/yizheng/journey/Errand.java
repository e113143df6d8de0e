package io.yizheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yizheng.house.Citizen;
import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Everything for which somebody asks for a code, as far as the page that has the button for it. */
enum Errand {
    OPENS_AN_ACCOUNT {
        @Override
        Before begin(Town town) {
            Newcomer newcomer = new Newcomer(town);
            return new Before(
                    newcomer.citizen,
                    SMS,
                    Newcomer.CODE,
                    newcomer.opens(),
                    newcomer::asksForCode,
                    page -> newcomer.fillsIn(page).press("注册"),
                    "暂不认证",
                    () -> town.simulator().messages(newcomer.phone),
                    () -> assertThat(found(town, newcomer.name) + found(town, newcomer.phone))
                            .isEqualTo("[][]"));
        }

        private String found(Town town, String sought) {
            return town.admin()
                    .get(town.name() + "/users?exact=true&search=" + sought)
                    .toString();
        }
    },
    RECOVERS_A_PASSWORD {
        @Override
        Before begin(Town town) {
            Person person = new Person(town, town.moveIn());
            return answered(
                    person,
                    person.recovers(),
                    proven -> proven.type("设置新密码", CHOSEN).type("确定新密码", CHOSEN).press("下一步"),
                    "设置成功，请牢记新的登录密码");
        }
    },
    PROVES_THEMSELVES_FOR_A_PASSWORD {
        @Override
        Before begin(Town town) {
            Person person = new Person(town, town.moveIn());
            return answered(
                    person, person.begins("change-password"), work -> sets(work, person.resident.password()), "修改成功");
        }
    },
    PROVES_THEMSELVES_FOR_A_PHONE {
        @Override
        Before begin(Town town) {
            Person person = new Person(town, town.moveIn());
            return answered(
                    person,
                    person.begins("change-phone"),
                    work -> person.binds(work, Resident.freshPhone()),
                    "设置成功，请牢记您的手机号码");
        }
    },
    PROVES_THEMSELVES_FOR_A_MAILBOX {
        @Override
        Before begin(Town town) {
            Person person = new Person(town, town.moveIn());
            return answered(
                    person,
                    person.begins("bind-email"),
                    work -> person.bindsMail(work, person.resident.username() + "@example.com"),
                    "设置成功，邮箱已绑定");
        }
    },
    BINDS_ANOTHER_PHONE {
        @Override
        Before begin(Town town) {
            Person person = new Person(town, town.moveIn());
            String wanted = Resident.freshPhone();
            return bound(
                    person, person.verifies(person.begins("change-phone")), wanted, done -> done, "设置成功，请牢记您的手机号码");
        }
    },
    BINDS_A_FIRST_PHONE {
        @Override
        Before begin(Town town) {
            Person person = new Person(town, town.moveInWithoutPhone());
            String wanted = Resident.freshPhone();
            return bound(
                    person,
                    person.begins("change-password"),
                    wanted,
                    work -> sets(work, person.resident.password()),
                    "修改成功");
        }
    },
    BINDS_A_MAILBOX {
        @Override
        Before begin(Town town) {
            Person person = new Person(town, town.moveIn());
            String mailbox = person.resident.username() + "@example.com";
            return new Before(
                    person.citizen,
                    "mail",
                    Person.MAIL_CODE,
                    person.verifies(person.begins("bind-email")),
                    page -> person.asksByMail(page, mailbox),
                    page -> page.type(Person.MAIL_CODE, person.mailedCode(mailbox))
                            .press("下一步"),
                    "设置成功，邮箱已绑定",
                    () -> town.simulator().mail(mailbox),
                    person.isAsBefore());
        }
    },
    ENDS_AN_ACCOUNT {
        @Override
        Before begin(Town town) {
            Person person = new Person(town, town.moveIn());
            return new Before(
                    person.citizen,
                    SMS,
                    Person.CODE,
                    person.begins("cancel-account").press("仍要注销"),
                    person::asks,
                    page -> page.type(Person.CODE, town.simulator().lastCode(person.resident.phone()))
                            .press("仍要注销"),
                    "账号已注销",
                    () -> town.simulator().messages(person.resident.phone()),
                    person.isAsBefore());
        }
    };

    static final String CHOSEN = "Xin2mima";
    private static final String SMS = "sms";

    abstract Before begin(Town town);

    /** By a code to the phone of the account. */
    private static Before answered(Person person, WebPage page, UnaryOperator<WebPage> onward, String success) {
        String phone = person.resident.phone();
        return new Before(
                person.citizen,
                SMS,
                Person.CODE,
                page,
                person::asks,
                sent -> onward.apply(
                        sent.type(Person.CODE, person.town.simulator().lastCode(phone))
                                .press("下一步")),
                success,
                () -> person.town.simulator().messages(phone),
                person.isAsBefore());
    }

    /** By a code to a phone that is typed. */
    private static Before bound(
            Person person, WebPage page, String wanted, UnaryOperator<WebPage> onward, String success) {
        return new Before(
                person.citizen,
                SMS,
                Person.CODE,
                page,
                before -> person.asks(before.type(Person.PHONE, wanted)),
                sent -> onward.apply(
                        sent.type(Person.CODE, person.town.simulator().lastCode(wanted))
                                .press("下一步")),
                success,
                () -> person.town.simulator().messages(wanted),
                person.isAsBefore());
    }

    private static WebPage sets(WebPage work, String old) {
        return work.type("输入旧密码", old)
                .type("输入新密码", CHOSEN)
                .type("确定新密码", CHOSEN)
                .press("下一步");
    }

    /**
     * Somebody in front of the page with the button.
     *
     * @param citizen their browser
     * @param service by which the code comes
     * @param field where the code is typed
     * @param ask answers the captcha and presses the button
     * @param end types the code that came and goes on to the end
     * @param success what the last page says
     * @param sent what has come so far, newest first
     * @param nothingHappened fails when anything is not as it was
     */
    record Before(
            Citizen citizen,
            String service,
            String field,
            WebPage page,
            UnaryOperator<WebPage> ask,
            UnaryOperator<WebPage> end,
            String success,
            Supplier<List<JsonNode>> sent,
            Runnable nothingHappened) {

        WebPage asks() {
            return ask.apply(page);
        }

        WebPage ends(WebPage at) {
            return end.apply(at);
        }

        String failure() {
            return service.equals(SMS) ? "短信发送失败，请稍后重试" : "邮件发送失败，请稍后重试";
        }
    }
}
