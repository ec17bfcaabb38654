// Rådslag's additions to the form viewer, by the viewer's own way to be extended.

// where Camunda's last webapps keep the form viewer and what its fields are written with
const MODULES = { viewer: 11306, hooks: 16437, markup: 91088, preact: 56345 };

const shown = new Map();

/** Adds the modules to every form on the page. What is typed is taken at once, so that no form drawn anew forgets it. */
export function extendForms(...modulesFor) {
  const parts = load();
  keepStates(parts.preact);
  const own = modulesFor.map(moduleFor => moduleFor(parts));
  const { prototype } = parts.viewer.Form;
  const create = prototype._createInjector;
  prototype._createInjector = function(options, container) {
    const additionalModules = [...options.additionalModules ?? [], ...own];
    return create.call(this, { debounce: false, ...options, additionalModules }, container);
  };
}

function load() {
  let require;
  window.webpackChunkcamunda_bpm_webapp.push([[Symbol('raadslag')], {}, given => { require = given; }]);
  return Object.fromEntries(Object.entries(MODULES).map(([name, id]) => [name, require(id)]));
}

// A field that is drawn anew with the form's data forgot what it had just been told, so that a list of options that was closed did not open
// again until another field was used; Camunda's last webapps have a version of Preact from before that was mended.
function keepStates({ options }) {
  const begin = options.__r;
  options.__r = drawn => {
    drawn.__c?.__H?.__.forEach(state => {
      if (state.__N) [state.__, state.__N] = [state.__N, undefined];
    });
    begin(drawn);
  };
}

/** The task, or the process and its newest version, that Tasklist shows a form of in the element; none elsewhere. */
export function whatIsFilledIn(element) {
  const { taskId, processDefinitionId, processDefinitionKey } =
    element && window.angular.element(element).controller('camTasklistForm')?.getParams() || {};
  return taskId ? { id: taskId, path: `opgave/${taskId}` }
    : processDefinitionKey ? { id: processDefinitionId, path: `forloeb/${processDefinitionKey}` }
    : undefined;
}

/** Remembers what belongs to the form that is shown of a task or process in the element, as long as that is on the page. */
export function nowShown(id, element, part) {
  shown.forEach((one, other) => other === id || one.element.isConnected || shown.delete(other));
  shown.set(id, { ...shown.get(id), ...part, element });
}

/** What belongs to the form that is shown of the task or process with the id. */
export function shownOf(id) {
  const one = shown.get(id);
  return one?.element.isConnected ? one : {};
}

/** Has the form that is shown in the part of the page say all that it lacks. */
export function checkShown(part) {
  shown.forEach(({ element, form }) => part?.contains(element) && form?.validate());
}

/** The fields of the form that a person can change, by their keys; those of a list's rows name their list. */
export function editable({ components = [] }, list) {
  return components.flatMap(one => [
    ...one.key && !one.readonly && !one.disabled ? [{ ...one, list }] : [],
    ...editable(one, one.path ? one : list)
  ]);
}
