// Lists in a form: each row is a group with its name, and can be added, removed and put back by keyboard, too.

/** The module of lists for the form viewer. */
export function listsFor({ hooks, markup }) {
  class RaadslagLists {

    constructor(form, formFieldRegistry, repeatRenderManager) {
      const isList = ({ type }) => type === 'dynamiclist';
      keepErrorsTidy(form);
      sendEmptyLists(form, () => formFieldRegistry.getAll().filter(isList));
      const { Row, Footer } = partsOf(form, hooks, markup);
      const { Repeater } = repeatRenderManager;
      repeatRenderManager.Repeater = props => markup.jsx(Repeater, {
        ...props,
        field: { ...props.field, allowAddRemove: false },
        RowsRenderer: Row,
        Fields: props.RowsRenderer,
        shared: props.useSharedState
      });
      repeatRenderManager.RepeatFooter = Footer;
    }
  }
  RaadslagLists.$inject = ['form', 'formFieldRegistry', 'repeatRenderManager'];
  return { __init__: ['raadslagLists'], raadslagLists: ['type', RaadslagLists] };
}

/** The form viewer leaves an empty place for each mended fault of a row, which Tasklist takes for a fault: it would never send the form. */
function keepErrorsTidy(form) {
  const setState = form._setState.bind(form);
  const isFault = ([, faults]) => Object.values(faults ?? []).some(one => one?.length);
  form._setState = state => setState(state.errors
    ? { ...state, errors: Object.fromEntries(Object.entries(state.errors).filter(isFault)) } : state);
}

/** The form viewer sends the fields of rows; of a list whose last row was removed nothing, as if it had not been touched. */
function sendEmptyLists(form, lists) {
  const submitData = form._getSubmitData.bind(form);
  form._getSubmitData = () => {
    const { data } = form._getState();
    const empty = lists().filter(({ path }) => data[path]?.length === 0);
    return { ...submitData(), ...Object.fromEntries(empty.map(({ path }) => [path, []])) };
  };
}

function partsOf(form, { useLayoutEffect, useRef }, { jsx, jsxs }) {

  const rowsOf = field => form._getState().data[field.path] ?? [];

  /** What is wrong in the rows after the place moves with them. */
  const moveErrors = (field, place, by) => {
    const { errors } = form._getState();
    const moved = Object.entries(errors).map(([id, faults]) => !field.components.some(one => one.id === id) ? [id, faults]
      : [id, Object.fromEntries(Object.entries(faults)
        .filter(([at]) => by > 0 || Number(at) !== place)
        .map(([at, fault]) => [Number(at) < place ? at : Number(at) + by, fault]))]);
    form._setState({ errors: Object.fromEntries(moved) });
  };

  function Row({ Fields, shared, ...props }) {
    const { field, indexes, onChange } = props;
    const [{ removed, drawn }, setShared] = shared;
    const place = indexes[field.id];
    const name = `${field.label} ${place + 1}`;
    const heading = `raadslag-${field.id}-${place}`;
    const remove = () => {
      setShared(state => ({ ...drawnAnew(state), removed: { name, place, row: rowsOf(field)[place] } }));
      moveErrors(field, place, -1);
      onChange({ field, value: rowsOf(field).filter((_, at) => at !== place) });
    };
    return jsxs('div', {
      children: [
        removed?.place === place && jsx(Removed, { field, onChange, shared }),
        jsxs('div', {
          class: 'raadslag-row',
          role: 'group',
          'aria-labelledby': heading,
          children: [
            jsx('div', { class: 'raadslag-row-name', id: heading, children: name }),
            jsx(Fields, props, drawn),
            isOpen(props) && jsx('button', {
              type: 'button',
              class: 'btn btn-default btn-sm raadslag-row-remove',
              onClick: remove,
              children: `Fjern ${lower(name)}`
            })
          ]
        })
      ]
    });
  }

  /** Stands where the row was. */
  function Removed({ field, onChange, shared: [{ removed }, setShared] }) {
    const button = useRef();
    useLayoutEffect(() => button.current.focus(), [removed]);
    const putBack = () => {
      setShared(state => ({ ...drawnAnew(state), removed: undefined }));
      moveErrors(field, removed.place, 1);
      const rows = rowsOf(field);
      onChange({ field, value: [...rows.slice(0, removed.place), removed.row, ...rows.slice(removed.place)] });
    };
    return jsxs('div', {
      class: 'raadslag-row-removed',
      role: 'status',
      children: [
        jsx('span', { children: `${removed.name} er fjernet. ` }),
        jsx('button', {
          ref: button,
          type: 'button',
          class: 'btn btn-link btn-sm',
          'aria-label': `Fortryd: ${lower(removed.name)} er fjernet`,
          onClick: putBack,
          children: 'Fortryd'
        })
      ]
    });
  }

  function Footer(props) {
    const { field, onChange, useSharedState } = props;
    const [{ removed }, setShared] = useSharedState;
    const foot = useRef();
    const added = useRef(false);
    const rows = rowsOf(field);
    const most = Number(field.properties?.most ?? Infinity);
    useLayoutEffect(() => {
      const drawn = foot.current.parentElement.querySelectorAll('.raadslag-row');
      if (added.current) drawn[drawn.length - 1].querySelector('input, textarea').focus();
      added.current = false;
    }, [rows.length]);
    const add = () => {
      added.current = true;
      setShared(state => ({ ...state, removed: undefined }));
      const row = form._getInitializedFieldData(form._getState().data, { container: field, indexes: { [field.id]: rows.length } });
      onChange({ field, value: [...rows, row] });
    };
    return jsxs('div', {
      ref: foot,
      class: 'raadslag-list-foot',
      children: [
        removed?.place >= rows.length && jsx(Removed, { field, onChange, shared: useSharedState }),
        !isOpen(props) ? null
          : rows.length >= most ? jsx('div', { role: 'status', children: `Der kan ikke være flere end ${most}.` })
            : jsx('button', { type: 'button', class: 'btn btn-default', onClick: add, children: `Tilføj ${lower(field.label)}` })
      ]
    });
  }

  return { Row, Footer };
}

/** A field that gets the value of another row would keep something of its own. */
function drawnAnew(state) {
  return { ...state, drawn: (state.drawn ?? 0) + 1 };
}

function isOpen({ readonly, disabled }) {
  return !readonly && !disabled;
}

function lower(name) {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
