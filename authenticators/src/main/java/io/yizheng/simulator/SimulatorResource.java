package io.yizheng.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.simulation.SimulatedMessage;
import io.yizheng.archive.simulation.SimulatedMessage.Channel;
import io.yizheng.archive.simulation.SimulationRecords;
import io.yizheng.domain.organization.CreditCode;
import io.yizheng.domain.person.DocumentType;
import io.yizheng.domain.person.EmailAddress;
import io.yizheng.domain.person.IdentityDocument;
import io.yizheng.domain.person.PhoneNumber;
import io.yizheng.domain.person.PhoneRegion;
import io.yizheng.gateway.simulation.ServiceMode;
import io.yizheng.gateway.simulation.SimulatedService;
import io.yizheng.gateway.simulation.Simulation;
import io.yizheng.gateway.simulation.TestEnterprise;
import io.yizheng.gateway.simulation.TestEnterprises;
import io.yizheng.gateway.simulation.TestPeople;
import io.yizheng.gateway.simulation.TestPerson;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The control contract. JSON in and out; a sentence where something is refused; never an effect beside it. */
public final class SimulatorResource {
    private static final ServerClock CLOCK = ServerClock.inShanghai();
    private static final int MESSAGES = 100;
    private static final int MOST_MESSAGES = 1_000;

    private final KeycloakSession session;
    private final RealmModel realm;

    SimulatorResource(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    @GET
    @Path("outbox")
    public Response outbox(
            @QueryParam("channel") @Nullable String channel,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable String limit) {
        return Json.answer(() -> {
            ArrayNode messages = JsonNodeFactory.instance.arrayNode();
            records()
                    .messages(realm.getId(), channel(channel), addressee(to), limit(limit))
                    .forEach(message -> messages.add(json(message)));
            return messages;
        });
    }

    @DELETE
    @Path("outbox")
    public Response emptyOutbox() {
        return Json.answer(() -> {
            records().clearMessages(realm.getId());
            return null;
        });
    }

    @GET
    @Path("captcha/{id}")
    public Response captcha(@PathParam("id") String id) {
        return Json.answer(() -> CaptchaAnswers.find(session, id)
                .map(answer -> JsonNodeFactory.instance.objectNode().put("answer", answer))
                .orElseThrow(() -> Refusal.unknown("there is no such picture, or it has been used")));
    }

    @GET
    @Path("people")
    public Response people() {
        return Json.answer(() -> {
            ArrayNode people = JsonNodeFactory.instance.arrayNode();
            TestPeople.of(session).all(realm.getId()).forEach((key, person) -> {
                String[] document = key.split("/", 2);
                people.addObject()
                        .put("docType", document[0])
                        .put("number", document[1])
                        .setAll(person.json());
            });
            return people;
        });
    }

    @PUT
    @Path("people/{docType}/{number}")
    public Response putPerson(
            @PathParam("docType") String docType, @PathParam("number") String number, byte @Nullable [] body) {
        return Json.answer(() -> {
            IdentityDocument document = document(docType, number);
            TestPerson person = TestPerson.of(Json.read(body));
            TestPeople.of(session).put(realm.getId(), document, person);
            return person.json();
        });
    }

    @DELETE
    @Path("people/{docType}/{number}")
    public Response removePerson(@PathParam("docType") String docType, @PathParam("number") String number) {
        return Json.answer(() -> {
            TestPeople.of(session).remove(realm.getId(), document(docType, number));
            return null;
        });
    }

    @GET
    @Path("enterprises")
    public Response enterprises() {
        return Json.answer(() -> {
            ArrayNode enterprises = JsonNodeFactory.instance.arrayNode();
            TestEnterprises.of(session)
                    .all(realm.getId())
                    .forEach((uscc, enterprise) ->
                            enterprises.addObject().put("uscc", uscc).setAll(enterprise.json()));
            return enterprises;
        });
    }

    @PUT
    @Path("enterprises/{uscc}")
    public Response putEnterprise(@PathParam("uscc") String uscc, byte @Nullable [] body) {
        return Json.answer(() -> {
            CreditCode code = creditCode(uscc);
            TestEnterprise enterprise = TestEnterprise.of(Json.read(body));
            TestEnterprises.of(session).put(realm.getId(), code, enterprise);
            return enterprise.json();
        });
    }

    @DELETE
    @Path("enterprises/{uscc}")
    public Response removeEnterprise(@PathParam("uscc") String uscc) {
        return Json.answer(() -> {
            TestEnterprises.of(session).remove(realm.getId(), creditCode(uscc));
            return null;
        });
    }

    @GET
    @Path("services")
    public Response services() {
        return Json.answer(() -> {
            ObjectNode services = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<SimulatedService, ServiceMode> service :
                    Simulation.of(session).modes(realm.getId()).entrySet()) {
                services.set(service.getKey().word(), service.getValue().json());
            }
            return services;
        });
    }

    @PUT
    @Path("services/{name}")
    public Response putService(@PathParam("name") String name, byte @Nullable [] body) {
        return Json.answer(() -> {
            SimulatedService service =
                    SimulatedService.of(name).orElseThrow(() -> Refusal.unknown("there is no such service"));
            ServiceMode mode = ServiceMode.of(Json.read(body));
            Simulation.of(session).setMode(realm.getId(), service, mode);
            return mode.json();
        });
    }

    @GET
    @Path("clock")
    public Response clock() {
        return Json.answer(SimulatorResource::time);
    }

    /** Moves the clock of every node; when this returns, each of them shows the new time. */
    @PUT
    @Path("clock")
    public Response moveClock(byte @Nullable [] body) {
        return Json.answer(() -> {
            if (!SharedClock.move(session, ClockMove.of(Json.read(body)).offsetSeconds())) {
                throw Refusal.unavailable("not every node shows the new time; try again");
            }
            return time();
        });
    }

    private static ObjectNode time() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("now", written(CLOCK.instant().truncatedTo(ChronoUnit.SECONDS)))
                .put("offsetSeconds", SharedClock.offset());
    }

    private static String written(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(CLOCK.getZone()));
    }

    private SimulationRecords records() {
        return session.getProvider(SimulationRecords.class);
    }

    private static ObjectNode json(SimulatedMessage message) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", message.id())
                .put("channel", message.channel().word())
                .put("to", message.to())
                .put("purpose", message.purpose())
                .put("text", message.text())
                .put("code", message.code())
                .put("at", written(message.at().truncatedTo(ChronoUnit.MILLIS)));
    }

    private static @Nullable Channel channel(@Nullable String typed) throws Refusal {
        return typed == null
                ? null
                : Channel.of(typed).orElseThrow(() -> Refusal.malformed("channel must be sms or mail"));
    }

    private static @Nullable String addressee(@Nullable String typed) throws Refusal {
        if (typed == null) {
            return null;
        }
        Optional<String> phone =
                PhoneNumber.parse(typed, EnumSet.allOf(PhoneRegion.class)).map(PhoneNumber::asTyped);
        return phone.or(() -> EmailAddress.parse(typed).map(EmailAddress::value))
                .orElseThrow(() -> Refusal.malformed("to must be a phone number or a mail address"));
    }

    private static int limit(@Nullable String typed) throws Refusal {
        if (typed == null) {
            return MESSAGES;
        }
        if (!typed.matches("[0-9]{1,4}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > MOST_MESSAGES) {
            throw Refusal.malformed("limit must be a number from 1 to " + MOST_MESSAGES);
        }
        return Integer.parseInt(typed);
    }

    private static IdentityDocument document(String docType, String number) throws Refusal {
        DocumentType type =
                DocumentType.of(docType).orElseThrow(() -> Refusal.unknown("there is no such type of document"));
        return IdentityDocument.parse(type, number, LocalDate.now(CLOCK))
                .orElseThrow(() -> Refusal.malformed("the number is not one of this type of document"));
    }

    private static CreditCode creditCode(String typed) throws Refusal {
        return CreditCode.parse(typed).orElseThrow(() -> Refusal.malformed("this is not a unified social credit code"));
    }
}
