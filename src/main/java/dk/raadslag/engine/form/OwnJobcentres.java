package dk.raadslag.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.engine.CaseProcess;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Start forms offer the jobcentres of the person's own regions; to a person without a region they offer all. */
@Component
public class OwnJobcentres {

    private final ObjectProvider<Authorities> authorities;
    private final ObjectMapper json;

    OwnJobcentres(ObjectProvider<Authorities> authorities, ObjectMapper json) {
        this.authorities = authorities;
        this.json = json;
    }

    /** Reads the start form of the process definition as the person is offered it. */
    public final class StartForm extends GetDeployedStartFormCmd {

        StartForm(String processDefinitionId) {
            super(processDefinitionId);
        }

        @Override
        public InputStream execute(CommandContext context) {
            InputStream form = super.execute(context);
            Set<String> regions = regions(context.getAuthentication());
            return regions.isEmpty() ? form : narrowed(form, regions);
        }
    }

    private InputStream narrowed(InputStream form, Set<String> regions) {
        try (form) {
            JsonNode read = json.readTree(form);
            for (JsonNode field : read.findParents("key")) {
                if (field.path("key").asText().equals(CaseProcess.JOBCENTRE_ID)) {
                    keep(field.path("values").elements(), jobcentres(regions));
                }
            }
            return new ByteArrayInputStream(json.writeValueAsBytes(read));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void keep(Iterator<JsonNode> options, Set<String> jobcentres) {
        while (options.hasNext()) {
            if (!jobcentres.contains(options.next().path("value").asText())) {
                options.remove();
            }
        }
    }

    private Set<String> jobcentres(Set<String> regions) {
        return authorities.getObject().jobcentres().stream()
                .filter(jobcentre -> regions.contains(jobcentre.regionCode().name()))
                .map(Jobcentre::id)
                .collect(Collectors.toSet());
    }

    private static Set<String> regions(@Nullable Authentication person) {
        Collection<String> tenants = person == null ? null : person.getTenantIds();
        return tenants == null ? Set.of() : new HashSet<>(tenants);
    }
}
