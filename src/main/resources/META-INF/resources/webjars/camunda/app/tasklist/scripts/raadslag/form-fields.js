// Rådslag's own number and date field, put in by the form viewer's own way to add fields: they are typed as text, read as a
// Dane means it, and say below what they have understood. What is not understood stays as it was typed, and is not sent. The choices of a
// question are one group.

import * as numbers from './danish-numbers.js';
import * as dates from './danish-dates.js';
import { unprintable } from './printable.js';
import { citizensNumber } from './citizens-number.js';

/** The module of these fields for the form viewer. */
export function fieldsFor({ viewer, hooks, markup }) {
  return { __init__: ['raadslagFields'], raadslagFields: ['type', ownFields(viewer, hooks, markup)] };
}

function ownFields(viewer, hooks, markup) {
  class RaadslagFields {

    constructor(formFields, formFieldRegistry, validator) {
      formFields.register('number', ownField(viewer, hooks, markup, viewer.Numberfield));
      formFields.register('datetime', ownField(viewer, hooks, markup, viewer.Datetime));
      formFields.register('radio', oneGroup(hooks, markup, viewer.Radio));
      const validate = validator.validateFieldInstance.bind(validator);
      validator.validateFieldInstance = (instance, value) => {
        const component = formFieldRegistry.get(instance.id);
        const fault = component && faultOf(component, value);
        return fault ? [fault] : validate(instance, value);
      };
    }
  }
  RaadslagFields.$inject = ['formFields', 'formFieldRegistry', 'validator'];
  return RaadslagFields;
}

/** How the field is read and shown; none for a field that is left to the form viewer. */
function kindOf({ type, subtype }) {
  return type === 'number' ? numbers : type === 'datetime' && subtype === 'date' ? dates : undefined;
}

/** The sentence against what has not been understood, which is kept as it was typed, or against what the field does not take. */
function faultOf(component, value) {
  const kind = kindOf(component);
  if (typeof value === 'string' && ['textfield', 'textarea'].includes(component.type)) return unprintable(value) ?? citizensNumber(value);
  if (kind?.isValue(value)) return kind.outside?.(value, component);
  return kind && typeof value === 'string' ? kind.read(value, component).fault : undefined;
}

function ownField(viewer, hooks, markup, vendor) {
  const Own = typedField(viewer, hooks, markup);
  const Field = props => markup.jsx(kindOf(props.field) ? Own : vendor, props);
  Field.config = {
    ...vendor.config,
    sanitizeValue: given => kindOf(given.formField) ? prefilled(given) : vendor.config.sanitizeValue(given)
  };
  return Field;
}

/** The choices of a question are one stop of the Tab key, with the arrow keys between them, and are read aloud with the question. */
function oneGroup({ useLayoutEffect, useRef }, { jsx }, vendor) {
  const Group = props => {
    const { domId, field } = props;
    const group = useRef();
    useLayoutEffect(() => group.current.querySelectorAll('input').forEach(choice => { choice.name = domId; }));
    return jsx('div', { ref: group, role: 'radiogroup', 'aria-label': field.label, children: jsx(vendor, props) });
  };
  Group.config = vendor.config;
  return Group;
}

function prefilled({ value, formField }) {
  return typeof value === 'string' ? value && (kindOf(formField).read(value, formField).value ?? value) : value;
}

function typedField({ Label, Description, Errors }, { useLayoutEffect, useRef, useState }, { jsx, jsxs }) {

  const classes = (name, { disabled, readonly }) =>
    `${name}${disabled ? ' fjs-disabled' : ''}${readonly ? ' fjs-readonly' : ''}`;

  const beside = (content, more = '') =>
    jsx('span', { class: `fjs-input-adornment border-left border-radius-right ${more}`, children: content });

  function TypedField(props) {
    const { disabled, errors = [], domId, onBlur, onFocus, onChange, field, readonly, value } = props;
    const kind = kindOf(field);
    const shown = kept => kind.isValue(kept) ? kind.show(kept, field) : kept ?? '';
    const [text, setText] = useState(shown(value));
    const [typing, setTyping] = useState(false);
    const kept = useRef(value);
    useLayoutEffect(() => {
      if (kept.current !== value) {
        kept.current = value;
        setText(shown(value));
      }
    }, [value]);

    const take = typed => {
      const tidy = typed.trim();
      const read = tidy ? kind.read(tidy, field) : { value: null };
      kept.current = read.fault ? tidy : read.value;
      setText(typed);
      onChange({ field, value: kept.current });
    };
    const leave = () => {
      setTyping(false);
      setText(shown(kept.current));
    };
    // nobody is told of a fault in the middle of a number
    const faults = typing && faultOf(field, value) ? [] : errors;
    const about = { understood: `${domId}-understood`, description: `${domId}-description`, errors: `${domId}-error-message` };
    const label = field.label ?? field.dateLabel;
    const required = field.validate?.required;
    const unit = field.appearance?.suffixAdorner;
    return jsxs('div', {
      class: `${classes(`fjs-form-field fjs-form-field-${field.type}`, props)}${faults.length ? ' fjs-has-errors' : ''}`,
      children: [
        jsx(Label, { htmlFor: domId, label, required }),
        jsxs('div', {
          class: classes('fjs-input-group', props),
          children: [
            jsx('input', {
              class: 'fjs-input',
              type: 'text',
              autoComplete: 'off',
              id: domId,
              disabled,
              readOnly: readonly,
              required,
              value: text,
              placeholder: kind.placeholder,
              onInput: event => { setTyping(true); take(event.target.value); },
              onKeyDown: event => event.key === 'Enter' && leave(),
              onFocus: () => onFocus(),
              onBlur: () => { leave(); onBlur(); },
              'aria-describedby': Object.values(about).join(' '),
              'aria-invalid': faults.length > 0
            }),
            unit && beside(jsx('span', { class: 'fjs-input-adornment-text', children: unit })),
            kind === dates && !disabled && !readonly
              && beside(jsx(Calendar, { label, take, value: kind.isValue(value) ? value : '' }), 'raadslag-calendar')
          ]
        }),
        jsx('div', {
          id: about.understood,
          class: 'raadslag-understood',
          'aria-live': 'polite',
          children: kind.isValue(value) ? kind.understood(value, field) : ''
        }),
        jsx(Description, { id: about.description, description: field.description }),
        jsx(Errors, { id: about.errors, errors: faults })
      ]
    });
  }

  /** Opens the browser's own calendar. */
  function Calendar({ label, value, take }) {
    const calendar = useRef();
    return [
      jsx('input', {
        ref: calendar,
        type: 'date',
        tabIndex: -1,
        'aria-hidden': true,
        value,
        onInput: event => event.target.value && take(dates.show(event.target.value))
      }),
      jsx('button', {
        type: 'button',
        class: 'glyphicon glyphicon-calendar',
        title: 'Vælg i kalender',
        'aria-label': `Vælg »${label}« i kalender`,
        onClick: () => calendar.current.showPicker()
      })
    ];
  }

  return TypedField;
}
