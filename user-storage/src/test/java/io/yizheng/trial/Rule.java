package io.yizheng.trial;

import io.yizheng.domain.organization.CreditCode;
import io.yizheng.domain.organization.CreditCode.EmbeddedCheck;
import io.yizheng.domain.person.BankCard;
import io.yizheng.domain.person.CalendarDate;
import io.yizheng.domain.person.EmailAddress;
import io.yizheng.domain.person.ForeignPermit;
import io.yizheng.domain.person.HkMacaoPermit;
import io.yizheng.domain.person.IdentityDocument;
import io.yizheng.domain.person.LoginName;
import io.yizheng.domain.person.PasswordRule;
import io.yizheng.domain.person.PersonName;
import io.yizheng.domain.person.PhoneNumber;
import io.yizheng.domain.person.PhoneRegion;
import io.yizheng.domain.person.ResidencePermit;
import io.yizheng.domain.person.ResidentId;
import io.yizheng.domain.person.TaiwanPermit;
import io.yizheng.domain.person.Typed;
import io.yizheng.domain.person.Username;
import io.yizheng.domain.person.UsernameRule;
import io.yizheng.trial.second.CodesAgain;
import io.yizheng.trial.second.ContactsAgain;
import io.yizheng.trial.second.DatesAgain;
import io.yizheng.trial.second.DocumentsAgain;
import io.yizheng.trial.second.NamesAgain;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A rule of the domain beside its second opinion, both answering in the same words. */
record Rule(String name, UnaryOperator<String> domain, UnaryOperator<String> second) {

    private static final Set<PhoneRegion> EVERYWHERE = EnumSet.allOf(PhoneRegion.class);

    static List<Rule> all(LocalDate today) {
        return Stream.of(documents(today), codes(), contacts(), names(today), passwords(), dates())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rule> documents(LocalDate today) {
        DocumentsAgain again = new DocumentsAgain(today);
        return List.of(
                new Rule("number", typed -> Typed.number(typed).orElse(null), again::number),
                new Rule("resident id", typed -> born(ResidentId.parse(typed, today)), again::residentId),
                new Rule(
                        "resident id to look up",
                        typed -> born(ResidentId.lookUp(typed, today)),
                        again::residentIdToLookUp),
                new Rule(
                        "residence permit", typed -> born(ResidencePermit.parse(typed, today)), again::residencePermit),
                new Rule("foreign permit", typed -> born(ForeignPermit.parse(typed, today)), again::foreignPermit),
                new Rule("HK or Macao permit", Rule::hkMacao, again::hkMacaoPermit),
                new Rule("Taiwan permit", Rule::taiwan, again::taiwanPermit));
    }

    private static List<Rule> codes() {
        CodesAgain again = new CodesAgain();
        return List.of(
                new Rule(
                        "bank card",
                        typed -> BankCard.parse(typed).map(BankCard::number).orElse(null),
                        again::bankCard),
                new Rule("credit code", typed -> code(CreditCode.parse(typed)), again::creditCode),
                new Rule(
                        "credit code by its outside",
                        typed -> code(CreditCode.parse(typed, EmbeddedCheck.WARN)),
                        again::creditCodeByItsOutside));
    }

    private static List<Rule> contacts() {
        ContactsAgain again = new ContactsAgain();
        return List.of(
                new Rule("phone", typed -> phone(PhoneNumber.parse(typed)), again::phone),
                new Rule("phone anywhere", typed -> phone(PhoneNumber.parse(typed, EVERYWHERE)), again::phoneAnywhere),
                new Rule(
                        "email",
                        typed -> EmailAddress.parse(typed)
                                .map(EmailAddress::value)
                                .orElse(null),
                        again::email));
    }

    private static List<Rule> names(LocalDate today) {
        NamesAgain again = new NamesAgain(today);
        Pattern beijing = Pattern.compile("[A-Za-z][A-Za-z0-9]{5,19}");
        Pattern jilin = Pattern.compile("[A-Za-z][A-Za-z0-9_]{5,19}");
        return List.of(
                new Rule(
                        "name",
                        typed -> PersonName.parse(typed).map(PersonName::key).orElse(null),
                        again::name),
                new Rule("login name", typed -> login(typed, today), again::loginName),
                new Rule(
                        "user name in beijing",
                        typed -> username(typed, UsernameRule.BEIJING),
                        typed -> again.username(typed, beijing)),
                new Rule(
                        "user name in jilin",
                        typed -> username(typed, UsernameRule.JILIN),
                        typed -> again.username(typed, jilin)));
    }

    private static List<Rule> passwords() {
        return List.of(
                password("password in beijing", PasswordRule.BEIJING, "[0-9A-Za-z]*", ".*[A-Za-z].*"),
                password(
                        "password in jilin",
                        PasswordRule.JILIN,
                        "[!-~]*",
                        "(?![A-Za-z]*$)(?![0-9]*$)(?![^A-Za-z0-9]*$).*"),
                password(
                        "password in canlian",
                        PasswordRule.CANLIAN,
                        "[0-9A-Za-z!@#$%^&*]*",
                        "(?=.*[A-Za-z])(?=.*[0-9])(?=.*[^A-Za-z0-9]).*"));
    }

    private static Rule password(String name, PasswordRule rule, String allowed, String composed) {
        Pattern signs = Pattern.compile(allowed);
        Pattern whole = Pattern.compile(composed);
        NamesAgain again = new NamesAgain(LocalDate.EPOCH);
        return new Rule(
                name,
                typed -> rule.flawOf(typed).map(flaw -> "refused " + flaw).orElse("taken"),
                typed -> again.password(typed, rule.min(), rule.max(), signs, whole));
    }

    private static List<Rule> dates() {
        return List.of(new Rule(
                "date",
                typed -> CalendarDate.parse(typed).map(LocalDate::toString).orElse(null),
                DatesAgain::date));
    }

    /** Whether an answer says that the rule took the input. */
    static boolean isTaken(String answer) {
        return answer != null && !answer.startsWith("refused");
    }

    private static String born(Optional<? extends IdentityDocument> document) {
        return document.map(Rule::describe).orElse(null);
    }

    private static String describe(IdentityDocument document) {
        String birth =
                document.birthDate().map(day -> day.toString().replace("-", "")).orElse("null");
        return document.number() + " " + birth + " " + document.gender().orElseThrow();
    }

    private static String hkMacao(String typed) {
        return HkMacaoPermit.parse(typed)
                .map(permit -> permit.type().name().charAt(0) + " " + permit.number() + " " + permit.key())
                .orElse(null);
    }

    private static String taiwan(String typed) {
        return TaiwanPermit.parse(typed)
                .map(permit -> permit.number() + " " + permit.key())
                .orElse(null);
    }

    private static String phone(Optional<PhoneNumber> phone) {
        return phone.map(found -> found.e164() + (found.isVirtual() ? " virtual" : ""))
                .orElse(null);
    }

    private static String code(Optional<CreditCode> code) {
        return code.map(found -> found.value() + (found.isDoubtful() ? "?" : ""))
                .orElse(null);
    }

    private static String username(String typed, UsernameRule rule) {
        return Username.flawOf(typed, rule)
                .map(flaw -> "refused " + flaw)
                .orElseGet(() -> Username.parse(typed, rule).orElseThrow().key());
    }

    private static String login(String typed, LocalDate today) {
        return LoginName.detect(typed, today).map(Rule::describe).orElse(null);
    }

    private static String describe(LoginName login) {
        if (login instanceof LoginName.ByPhone by) {
            return "phone " + by.phone().e164();
        }
        if (login instanceof LoginName.ByDocument by) {
            return "document "
                    + by.candidates().stream().map(Rule::describeByType).toList();
        }
        return "name " + ((LoginName.ByUsername) login).key();
    }

    private static String describeByType(IdentityDocument document) {
        return switch (document.type()) {
            case HK_PERMIT, MACAO_PERMIT -> hkMacao(document.number());
            case TAIWAN_PERMIT -> taiwan(document.number());
            case ID_CARD, FOREIGN_PERMIT, RESIDENCE_PERMIT -> describe(document);
        };
    }
}
