package dk.raadslag.deadline;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Danish working days: Monday to Friday without public holidays. */
@Component
class WorkingDays {

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.DENMARK));

    /** The day that lies the given number of working days after the day. */
    LocalDate after(LocalDate day, int workingDays) {
        LocalDate end = day;
        for (int counted = 0; counted < workingDays; counted++) {
            end = onOrAfter(end.plusDays(1));
        }
        return end;
    }

    /** The day itself if it is a working day, otherwise the next one. */
    LocalDate onOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (isFree(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    private boolean isFree(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || holidays.isHoliday(day);
    }
}
