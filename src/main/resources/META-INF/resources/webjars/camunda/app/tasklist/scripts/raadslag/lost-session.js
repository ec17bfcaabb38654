// Who is sent to the sign-in page in the middle of something is told why, and that nothing typed is lost; who followed a link to a page of
// ours is sent on to it.

import { isSafe, lastPerson, signedIn, signedOut } from './unsaved.js';
import { dialogClosed } from './what-happened.js';

const SIGNED_OUT = 'Du er ikke længere logget ind';
const KEPT = 'Log ind igen – det, du skrev, er gemt, og du kommer tilbage til samme sted.';
const NOT_ALL_KEPT = 'Log ind igen. Det sidste, du skrev, er måske ikke gemt.';

/** Says it where the person signs in again; Tasklist itself goes back to the same place afterwards. */
export function tellOfLostSession() {
  window.angular.module('ngLocale').run(['$rootScope', 'Notifications', (page, notices) => {
    page.$watch('authentication.name', person => {
      if (!person) return;
      signedIn(person);
      goOn();
    });
    page.$on('authentication.logout.success', signedOut);
    page.$on('authentication.login.required', async () => {
      if (!lastPerson()) return;
      await dialogClosed();
      const message = isSafe() ? KEPT : NOT_ALL_KEPT;
      page.$applyAsync(() => page.authentication || notices.addMessage({ status: SIGNED_OUT, message, exclusive: true }));
    });
    page.$on('authentication.login.success', () => page.$applyAsync(() => notices.clearAll()));
  }]);
}

function goOn() {
  const page = new URLSearchParams(location.search).get('videre');
  if (page && new URL(page, location.origin).origin === location.origin) location.replace(page);
}
