// What the server has not taken yet, kept in this tab under the name of the person who typed it: over a reload or a lost session.

const PREFIX = 'raadslag-kladde';
const PERSON = 'raadslag-person';

let safe = true;

/** Tells whether all that was typed could be kept in the tab. */
export const isSafe = () => safe;

/** What the person typed into the form, and the version that it comes after. */
export function unsaved(person, path) {
  return JSON.parse(sessionStorage.getItem(key(person, path)));
}

export function keepUnsaved(person, path, typed) {
  try {
    sessionStorage.setItem(key(person, path), JSON.stringify(typed));
    safe = true;
  } catch {
    safe = false;
  }
}

export function forgetUnsaved(person, path) {
  sessionStorage.removeItem(key(person, path));
  safe = true;
}

/** Who has signed in in this tab, and has not signed out. */
export const lastPerson = () => sessionStorage.getItem(PERSON);

/** Whoever signs in finds nothing of somebody else. */
export function signedIn(person) {
  Object.keys(sessionStorage)
    .filter(one => one.startsWith(`${PREFIX}:`) && !one.startsWith(key(person, '')))
    .forEach(one => sessionStorage.removeItem(one));
  sessionStorage.setItem(PERSON, person);
}

export function signedOut() {
  sessionStorage.removeItem(PERSON);
}

function key(person, path) {
  return `${PREFIX}:${encodeURIComponent(person)}:${path}`;
}
