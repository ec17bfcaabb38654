package dk.raadslag.support;

import dk.raadslag.support.form.AdviseJobcentreForm;
import dk.raadslag.support.form.AskSpecialistForm;
import dk.raadslag.support.form.CloseSpecialistRequestForm;
import dk.raadslag.support.form.TriageSpecialistRequestForm;
import dk.raadslag.support.form.WriteSpecialistAnswerForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Jobcenter Aalborg, its region and the specialists at work on a request (§ 10). */
@Component
public class SpecialistRequestDesk {

    private static final String ASKING = "jc-municipal-0851";

    private final Office office;
    private final CaseFile file;

    SpecialistRequestDesk(Office office, CaseFile file) {
        this.office = office;
        this.file = file;
    }

    /** What Jobcenter Aalborg asks about the area. */
    public AskSpecialistForm question(String area) {
        return new AskSpecialistForm()
                .jobcentreId("JC-0851")
                .specialArea(area)
                .question("Hvilke hjælpemidler findes der?")
                .ownEffort("Vi har ingen erfaring med synshandicap.");
    }

    /** The municipal party of Jobcenter Aalborg asks; returns the number. */
    public String ask(String area) {
        return office.as(ASKING).start("specialist-request", question(area)).getBusinessKey();
    }

    /** The office passes the request on to the function. */
    public void pass(String number, String functionId) {
        office.as("region-NJ")
                .complete(number, new TriageSpecialistRequestForm().way("PASS").function(functionId));
    }

    /** The office does not pass the request on: {@code VISO} or {@code SELF}. */
    public void refer(String number, String way, @Nullable String reason) {
        office.as("region-NJ")
                .complete(number, new TriageSpecialistRequestForm().way(way).reason(reason));
    }

    /** The id of Nordjylland's predefined function of the area. */
    public String predefined(String area) {
        return file.value(
                "SELECT id::text FROM raadslag.specialist_function WHERE region_code = 'NJ' AND area = ? AND pre_allocated",
                area);
    }

    /** The office writes what the function says: {@code ANSWERED} or {@code RETURNED}. */
    public void write(String number, String outcome, String words) {
        office.as("region-NJ")
                .complete(
                        number, new WriteSpecialistAnswerForm().outcome(outcome).advice(words));
    }

    /** The municipal party of Jobcenter Høje-Taastrup, which is the specialist, says: {@code ANSWERED} or {@code RETURNED}. */
    public void advise(String number, String outcome, String words) {
        office.as("jc-municipal-0169")
                .complete(number, new AdviseJobcentreForm().outcome(outcome).advice(words));
    }

    /** The asking party says what the answer was used for. */
    public void close(String number, boolean used, @Nullable String words) {
        office.as(ASKING)
                .complete(number, new CloseSpecialistRequestForm().used(used).use(words));
    }
}
