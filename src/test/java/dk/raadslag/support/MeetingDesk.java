package dk.raadslag.support;

import dk.raadslag.support.form.ApproveAgendaForm;
import dk.raadslag.support.form.ApproveItemResultForm;
import dk.raadslag.support.form.ApproveMinutesForm;
import dk.raadslag.support.form.CallCouncilMeetingForm;
import dk.raadslag.support.form.DraftAgendaForm;
import dk.raadslag.support.form.Form;
import dk.raadslag.support.form.HoldMeetingForm;
import dk.raadslag.support.form.WriteItemResultForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The council of Nordjylland, its chair and its secretariat at their meetings. */
@Component
public class MeetingDesk {

    private static final String ALL = "Alle organisationer var repræsenteret.";
    private static final String FOLLOW_UP = "Hvad der er sket";
    private static final String SECRETARIAT = "secretariat-NJ";
    private static final String CHAIR = "council-chair-NJ";

    private final Office office;
    private final Progress progress;
    private final CaseFile file;
    private final TestClock clock;
    private final TaskService taskService;
    private final FormService formService;
    private final IdentityService identityService;

    MeetingDesk(
            Office office,
            Progress progress,
            CaseFile file,
            TestClock clock,
            TaskService taskService,
            FormService formService,
            IdentityService identityService) {
        this.office = office;
        this.progress = progress;
        this.file = file;
        this.clock = clock;
        this.taskService = taskService;
        this.formService = formService;
        this.identityService = identityService;
    }

    /** The form of an ordinary meeting in three weeks, without the region. */
    public CallCouncilMeetingForm form() {
        return new CallCouncilMeetingForm()
                .meetingKind("ORDINARY")
                .meetingOn(clock.today().plusDays(21))
                .meetingTime("10.00")
                .meetingPlace("Regionskontoret i Aalborg");
    }

    /** Calls an ordinary meeting in three weeks; returns the number. */
    public String call() {
        return call(form().regionCode("NJ"));
    }

    /** Calls with the form; returns the number. */
    public String call(CallCouncilMeetingForm form) {
        return office.as(SECRETARIAT).start("council-meeting", form).getBusinessKey();
    }

    /** Drafts the agenda of the day of the meeting, with the matters and free items. */
    public void draft(String number, List<String> matters, String freeItems) {
        office.as(SECRETARIAT).complete(number, agenda(number, matters, freeItems));
    }

    /** The form of an agenda that keeps the day of the meeting. */
    public DraftAgendaForm agenda(String number, List<String> matters, String freeItems) {
        return new DraftAgendaForm()
                .agendaStepChoice("DRAFT")
                .meetingOn(LocalDate.parse(day(number)))
                .meetingTime("10.00")
                .meetingPlace("Regionskontoret i Aalborg")
                .agendaMatters(matters)
                .freeItems(freeItems);
    }

    /** The chair approves the agenda. */
    public void approve(String number) {
        office.as(CHAIR).complete(number, new ApproveAgendaForm().agendaAnswer("APPROVE"));
    }

    /** The meeting is called, its agenda drafted and approved; returns the number. */
    public String called(List<String> matters, String freeItems) {
        String number = call();
        draft(number, matters, freeItems);
        approve(number);
        return number;
    }

    /** The day of the meeting comes, it is held, and what became of earlier matters is noted where it is on the agenda. */
    public void hold(String number) {
        clock.setTo(LocalDate.parse(day(number)));
        hold(number, clock.today());
    }

    /** The secretariat records that the meeting was held on the day, and notes what became of earlier matters where it is on the agenda. */
    public void hold(String number, LocalDate day) {
        register(number, day, 12);
        if (open(number, FOLLOW_UP).isPresent()) {
            treat(number, FOLLOW_UP, noted());
        }
    }

    /** What the secretariat types of an opinion. */
    public WriteItemResultForm opinion(String position) {
        return new WriteItemResultForm()
                .itemOutcome("DISCUSSED")
                .position(position)
                .itemWording("Rådet har drøftet sagen på mødet.");
    }

    /** What the secretariat types of a grant of the amount. */
    public WriteItemResultForm granted(String amount) {
        return new WriteItemResultForm()
                .itemOutcome("GRANT")
                .grantedAmount(Integer.valueOf(amount))
                .itemWording("Projektet følger rådets kriterier.");
    }

    /** What the secretariat types of a contract that the council approves. */
    public WriteItemResultForm contractApproved() {
        return new WriteItemResultForm().itemOutcome("ACCEPT").itemWording("Rådet tiltræder kontrakten.");
    }

    /** What the secretariat types of an item that the council decides: {@code REFUSE}, {@code ADOPT} or {@code REJECT}. */
    public WriteItemResultForm decided(String outcome) {
        return new WriteItemResultForm().itemOutcome(outcome).itemWording("Sådan besluttede rådet.");
    }

    /** What the secretariat types of an item that is postponed to the day. */
    public WriteItemResultForm postponed(LocalDate day) {
        return new WriteItemResultForm().itemOutcome("POSTPONED").newMeetingDate(day);
    }

    /** The chair records, without a meeting in Rådslag, that the council has approved the minutes today. */
    public void approveMinutes(String number) {
        office.as(CHAIR)
                .complete(
                        number,
                        new ApproveMinutesForm()
                                .minutesOutcome("APPROVE")
                                .meetingDate(clock.today())
                                .attendance(ALL));
    }

    /** What the secretariat types of minutes that the council approves. */
    public WriteItemResultForm minutesApproved() {
        return new WriteItemResultForm().itemOutcome("APPROVE");
    }

    /** Calls a written procedure with a week to answer; returns the number. */
    public String callWritten() {
        return call(new CallCouncilMeetingForm()
                .regionCode("NJ")
                .meetingKind("WRITTEN")
                .meetingReason("Virksomheden lukker om en uge.")
                .meetingOn(clock.today().plusDays(10)));
    }

    /** The agenda of a written procedure. */
    public void draftWritten(String number, List<String> matters) {
        office.as(SECRETARIAT)
                .complete(
                        number,
                        new DraftAgendaForm()
                                .agendaStepChoice("DRAFT")
                                .meetingOn(LocalDate.parse(day(number)))
                                .agendaMatters(matters));
    }

    /** The secretariat asks for the list of what waits as it is now. */
    public void refresh(String number) {
        office.as(SECRETARIAT).complete(number, new DraftAgendaForm().agendaStepChoice("REFRESH"));
    }

    /** The chair sends the agenda back. */
    public void sendBack(String number, String remark) {
        office.as(CHAIR)
                .complete(
                        number,
                        new ApproveAgendaForm().agendaAnswer("SEND_BACK").remark(remark));
    }

    /** The secretariat calls the meeting off. */
    public void cancel(String number) {
        office.as(SECRETARIAT)
                .complete(
                        number, new DraftAgendaForm().agendaStepChoice("CANCEL").cancelReason("Der er ingen sager."));
    }

    /** The secretariat records that the meeting was held today with so many members. */
    public void register(String number, int members) {
        register(number, clock.today(), members);
    }

    /** The secretariat records that the meeting was held on the day with so many members. */
    public void register(String number, LocalDate day, int members) {
        office.as(SECRETARIAT)
                .complete(
                        number,
                        new HoldMeetingForm()
                                .holdOutcome("HELD")
                                .heldOn(day)
                                .membersPresent(members)
                                .attendance(ALL));
    }

    /** The agenda as the chair sees it. */
    public String agendaText(String number) {
        return String.valueOf(taskService.getVariable(progress.taskId(number, "userTask_approveAgenda"), "agendaText"));
    }

    /** The other items as the secretariat sees them when it drafts the agenda. */
    public String otherItems(String number) {
        return drafted(number, "freeItems");
    }

    /** What the field of the agenda's draft begins with. */
    public String drafted(String number, String field) {
        return String.valueOf(taskService.getVariable(progress.taskId(number, "userTask_draftAgenda"), field));
    }

    /** What the variable of the open task about the item says. */
    public String shown(String number, String heading, String variable) {
        return String.valueOf(taskService.getVariable(taskId(number, heading), variable));
    }

    /** The chair approves the item of the task, being a member of all the groups. */
    public void approveAs(String task, List<String> groups) {
        identityService.setAuthentication("test-council-chair-NJ", groups, List.of("NJ"));
        try {
            formService.submitTaskForm(
                    task, new ApproveItemResultForm().itemAnswer("APPROVE").values());
        } finally {
            identityService.clearAuthentication();
        }
    }

    /** What the secretariat types of a free item. */
    public WriteItemResultForm noted() {
        return new WriteItemResultForm().itemOutcome("NOTED").itemWording("Rådet tog redegørelsen til efterretning.");
    }

    /** The secretariat writes the item whose heading has the words. */
    public void write(String number, String heading, WriteItemResultForm form) {
        submit(SECRETARIAT, number, heading, form);
    }

    /** The chair answers to the item whose heading has the words: {@code APPROVE} or {@code SEND_BACK}. */
    public void answer(String number, String heading, String answer) {
        ApproveItemResultForm form = new ApproveItemResultForm().itemAnswer(answer);
        submit(CHAIR, number, heading, answer.equals("APPROVE") ? form : form.remark("Ret teksten."));
    }

    /** The item is written and approved. */
    public void treat(String number, String heading, WriteItemResultForm form) {
        write(number, heading, form);
        answer(number, heading, "APPROVE");
    }

    /** The office's next step at the meeting: {@code HELD} or not. */
    public void notHeld(String number) {
        office.as(SECRETARIAT)
                .complete(
                        number,
                        new HoldMeetingForm().holdOutcome("NOT_HELD").notHeldReason("Formanden var forhindret."));
    }

    /** The id of the open task about the item. */
    public String taskId(String number, String heading) {
        return task(number, heading).getId();
    }

    private void submit(String group, String number, String heading, Form<?> form) {
        office.as(group).complete(number, task(number, heading), form);
    }

    private Task task(String number, String heading) {
        return open(number, heading)
                .orElseThrow(() ->
                        new AssertionError("No open item %s, open: %s".formatted(heading, progress.openTasks(number))));
    }

    private Optional<Task> open(String number, String heading) {
        return progress.tasks(number).stream()
                .filter(task -> String.valueOf(taskService.getVariable(task.getId(), "itemText"))
                        .contains(heading))
                .findFirst();
    }

    private String day(String number) {
        return file.value("SELECT meeting_on::text FROM raadslag.council_meeting WHERE number = ?", number);
    }
}
