package io.yizheng.realm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keycloak.representations.idm.AuthenticationExecutionExportRepresentation;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.AuthenticatorConfigRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** An authentication flow as the administrator sees it: named steps in order, some of which are flows themselves. */
record Flow(String alias, String description, List<Step> steps) {

    Flow {
        steps = List.copyOf(steps);
    }

    static Flow of(String alias, String description, Step... steps) {
        return new Flow(alias, description, List.of(steps));
    }

    /** One line of a flow. */
    sealed interface Step {
        Requirement requirement();
    }

    enum Requirement {
        REQUIRED,
        ALTERNATIVE,
        CONDITIONAL,
        DISABLED
    }

    /** A provider at work; what it is told, if anything, is a configuration that carries the provider's name. */
    record Execution(Requirement requirement, String provider, Map<String, String> config) implements Step {
        Execution {
            config = Map.copyOf(config);
        }
    }

    record SubFlow(Requirement requirement, Flow flow) implements Step {}

    static Step required(String provider) {
        return new Execution(Requirement.REQUIRED, provider, Map.of());
    }

    static Step required(String provider, Map<String, String> config) {
        return new Execution(Requirement.REQUIRED, provider, config);
    }

    static Step required(Flow flow) {
        return new SubFlow(Requirement.REQUIRED, flow);
    }

    static Step alternative(String provider) {
        return new Execution(Requirement.ALTERNATIVE, provider, Map.of());
    }

    static Step alternative(String provider, Map<String, String> config) {
        return new Execution(Requirement.ALTERNATIVE, provider, config);
    }

    static Step alternative(Flow flow) {
        return new SubFlow(Requirement.ALTERNATIVE, flow);
    }

    /** Writes this flow, those within it and the configurations of their executions into a realm. */
    void addTo(RealmRepresentation realm) {
        write(realm, true);
    }

    private void write(RealmRepresentation realm, boolean top) {
        AuthenticationFlowRepresentation written = new AuthenticationFlowRepresentation();
        written.setAlias(alias);
        written.setDescription(description);
        written.setProviderId("basic-flow");
        written.setTopLevel(top);
        written.setBuiltIn(false);
        List<AuthenticationExecutionExportRepresentation> executions = new ArrayList<>();
        written.setAuthenticationExecutions(executions);
        realm.getAuthenticationFlows().add(written);
        for (Step step : steps) {
            AuthenticationExecutionExportRepresentation execution = new AuthenticationExecutionExportRepresentation();
            execution.setRequirement(step.requirement().name());
            execution.setPriority(10 * (executions.size() + 1));
            if (step instanceof Execution leaf) {
                execution.setAuthenticator(leaf.provider());
                if (!leaf.config().isEmpty()) {
                    execution.setAuthenticatorConfig(leaf.provider());
                    realm.getAuthenticatorConfig().add(configuration(leaf));
                }
            } else if (step instanceof SubFlow branch) {
                execution.setAuthenticatorFlow(true);
                execution.setFlowAlias(branch.flow().alias());
                branch.flow().write(realm, false);
            }
            executions.add(execution);
        }
    }

    private static AuthenticatorConfigRepresentation configuration(Execution leaf) {
        AuthenticatorConfigRepresentation config = new AuthenticatorConfigRepresentation();
        config.setAlias(leaf.provider());
        config.setConfig(new TreeMap<>(leaf.config()));
        return config;
    }
}
