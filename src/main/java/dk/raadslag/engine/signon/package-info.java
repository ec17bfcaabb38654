/** Single sign-on: people who sign in at an identity provider (OpenID Connect) get an account, and the roles that it names. */
@NullMarked
package dk.raadslag.engine.signon;

import org.jspecify.annotations.NullMarked;
