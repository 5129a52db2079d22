"""The window as a screen reader has it: names, roles, states and places of what is shown."""

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from desktop import wait_until  # noqa: E402

_STATES = Atspi.StateType
_MOST_CHILDREN = 400  # of one object; long tables are told by their beginning
_ANSWER_TIME = 20000  # ms that an answer over the bus may take


class Thing:
    """One object as it was when it was looked at."""

    def __init__(self, accessible, depth):
        self.accessible = accessible  # the same for the same object
        self.depth = depth
        self.role = accessible.get_role_name()
        self.name = accessible.get_name() or ""
        self.description = accessible.get_description() or ""
        self._states = accessible.get_state_set()
        self.x = self.y = self.width = self.height = 0
        if accessible.get_component_iface():
            area = accessible.get_extents(Atspi.CoordType.SCREEN)
            self.x, self.y, self.width, self.height = area.x, area.y, area.width, area.height

    def has(self, state):
        return self._states.contains(getattr(_STATES, state.upper()))

    def is_labelled(self):
        """Whether another object is the label of this one."""
        relations = self.accessible.get_relation_set()
        return any(relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
                   for relation in relations)

    @property
    def centre(self):
        return self.x + self.width // 2, self.y + self.height // 2

    @property
    def right(self):
        return self.x + self.width

    @property
    def bottom(self):
        return self.y + self.height

    def __str__(self):
        states = [state for state in ("focusable", "focused", "checked", "enabled", "selected")
                  if self.has(state)]
        text = f"{self.role} “{self.name}”"
        if self.description:
            text += f" ({self.description})"
        return f"{text} at {self.x},{self.y} {self.width}x{self.height} {' '.join(states)}"


def _look(accessible, depth, things):
    """What is shown of this object and below it. An object may go away while it is looked at."""
    try:
        if not accessible or not accessible.get_state_set().contains(_STATES.SHOWING):
            return
        things.append(Thing(accessible, depth))
        for index in range(min(accessible.get_child_count(), _MOST_CHILDREN)):
            _look(accessible.get_child_at_index(index), depth + 1, things)
    except GLib.Error:
        return


class Reader:
    """Asks the program `name` over the bus that the environment names."""

    def __init__(self, name):
        self._name = name
        self._focused = []
        Atspi.init()
        Atspi.set_timeout(_ANSWER_TIME, _ANSWER_TIME)
        Atspi.get_desktop(0).set_cache_mask(Atspi.Cache.NONE)
        self._listener = Atspi.EventListener.new(self._notice)
        self._listener.register("object:state-changed:focused")

    def _application(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            try:
                if application and application.get_name() == self._name:
                    return application
            except GLib.Error:
                continue  # one that has just ended
        return None

    def things(self):
        """Everything that is shown now, windows first, in the order of the tree."""
        found = []
        try:
            application = self._application()
            if application:
                for index in range(application.get_child_count()):
                    _look(application.get_child_at_index(index), 0, found)
        except GLib.Error:
            return []
        return found

    def find(self, name, role=None, things=None):
        """The first thing that is shown with this name, or with this beginning if it ends in
        three dots; None if there is no such thing."""
        for thing in self.things() if things is None else things:
            begins = name.endswith("...") and thing.name.startswith(name[:-3])
            if (begins or thing.name == name) and role in (None, thing.role):
                return thing
        return None

    def await_thing(self, name, role=None):
        what = f"“{name}”" + (f" as {role}" if role else "")
        return wait_until(lambda: self.find(name, role), what)

    def await_no(self, name, role=None):
        wait_until(lambda: (things := self.things()) and not self.find(name, role, things),
                   f"a window without “{name}”")

    def text(self):
        return "\n".join("  " * thing.depth + str(thing) for thing in self.things())

    # --- focus ----------------------------------------------------------------------------------

    def _notice(self, event):
        if event.detail1:
            try:
                self._focused.append(Thing(event.source, 0))
            except GLib.Error:
                pass

    def forget_focus(self):
        self._hear()
        self._focused.clear()

    def _hear(self):
        context = GLib.MainContext.default()
        while context.iteration(False):
            pass
        return self._focused

    def await_focus(self, what):
        """The thing that got the focus since forget_focus()."""
        return wait_until(self._hear, what)[-1]
