/** The forms that people fill in, one class for each. */
@NullMarked
package dk.raadslag.support.form;

import org.jspecify.annotations.NullMarked;
