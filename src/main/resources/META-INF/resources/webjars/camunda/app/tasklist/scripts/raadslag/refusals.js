// What the server refuses is said at the field that the sentence names, or at the foot of the form, until something is changed.

import { notice } from './danish-notices.js';
import { footOf } from './form-foot.js';
import { editable, nowShown, shownOf, whatIsFilledIn } from './form-viewer.js';

/** The module of the form viewer that shows refusals in the form. */
export function refusalsAtForm() {
  class RaadslagRefusals {

    constructor(form, eventBus, formFieldInstanceRegistry, validator, config) {
      const about = whatIsFilledIn(config.container);
      if (!about) return;
      const foot = footOf(config.container);
      const validate = validator.validateFieldInstance.bind(validator);
      let refused;
      let shown;
      validator.validateFieldInstance = (instance, value) =>
        refused?.field === instance.valuePath.join() ? [refused.why] : validate(instance, value);
      const refuse = why => {
        const places = formFieldInstanceRegistry.getAllKeyed();
        const named = one => why.indexOf(`»${one.label ?? one.dateLabel}«`);
        const field = editable(shown.schema)
          .filter(one => named(one) >= 0)
          .sort((one, other) => named(one) - named(other))
          .map(one => places.find(place => place.id === one.id && isNamed(place, one, why)))
          .find(Boolean);
        refused = { why, field: field?.valuePath.join(), then: JSON.stringify(shown.data) };
        if (field) {
          form.validate();
          requestAnimationFrame(() => config.container.querySelector('.fjs-form-field-error')?.scrollIntoView({ block: 'center' }));
        } else {
          foot.say('refusal', why);
        }
      };
      const over = () => {
        const { field } = refused;
        refused = undefined;
        foot.takeBack('refusal');
        if (field) setTimeout(() => form.validate());
      };
      eventBus.on('changed', state => {
        shown = state;
        if (refused && JSON.stringify(state.data) !== refused.then) over();
      });
      nowShown(about.id, config.container, { form, foot, refuse });
    }
  }
  RaadslagRefusals.$inject = ['form', 'eventBus', 'formFieldInstanceRegistry', 'validator', 'config'];
  return { __init__: ['raadslagRefusals'], raadslagRefusals: ['type', RaadslagRefusals] };
}

/** A sentence about a row of a list begins with the list's name and the row's number. */
function isNamed({ indexes }, { list }, why) {
  return !list || why.startsWith(`${list.label} ${indexes[list.id] + 1}: `);
}

/** Takes refusals of forms from the notices of the page, which stay when they are over and cover the form. An incomplete form says itself what it lacks. */
export function tellRefusals() {
  window.angular.module('ngLocale').run(['camAPI', 'Notifications', '$translate', (api, notices, translate) => {
    const told = new Set();
    const tell = (id, fault, at) => {
      const say = fault && at(shownOf(id));
      if (!say) return;
      told.add(fault.message);
      say(notice(fault.message));
    };
    const { addError } = notices;
    const isForIncompleteForm = ({ status, message }) =>
      !message && ['COMPLETE_ERROR', 'PROCESS_START_ERROR'].some(of => status === translate.instant(of));
    notices.addError = function(given) {
      // what was said of an earlier task is over, too
      if (told.delete(given.message)) notices.clearAll();
      else if (!isForIncompleteForm(given)) addError.call(this, given);
    };
    const tasks = api.resource('task');
    [tasks, api.resource('process-definition')].forEach(resource =>
      after(resource, 'submitForm', ([given], fault) => tell(given.id, fault, ({ refuse }) => refuse)));
    after(tasks, 'claim', ([id], fault) => {
      shownOf(id).foot?.takeBack('taken');
      tell(id, fault, ({ foot }) => foot && (why => foot.say('taken', why)));
    });
  }]);
}

/** Looks at each answer before Tasklist does. */
function after(resource, method, look) {
  const original = resource[method];
  resource[method] = function(...given) {
    const done = typeof given.at(-1) === 'function' ? given.pop() : undefined;
    return original.call(this, ...given, (fault, answer) => {
      look(given, fault);
      done?.(fault, answer);
    });
  };
}
