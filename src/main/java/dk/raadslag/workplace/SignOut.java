package dk.raadslag.workplace;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Signs out from the pages without scripts; the session is the one of the webapps. */
@Controller
class SignOut {

    @PostMapping("/log-ud")
    String signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "redirect:/camunda/app/tasklist/default/";
    }
}
