package dk.raadslag.engine.configuration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Refuses a request that says that it brings files, and cannot be read as such, whatever page it asks for. */
@ControllerAdvice
class UnreadableUpload {

    @ExceptionHandler(FileUploadException.class)
    void refuse(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
