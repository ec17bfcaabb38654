// The head of a task: when it is due, whose it is and who has it. Deadline and role are the law's, so nobody is offered to change them.

const HEAD = `
  <ul class="meta list-inline dates times">
    <li ng-if="task.due" class="due-date" ng-class="{ overdue: task.due < now }">
      <span class="glyphicon glyphicon-bell" tooltip-placement="top" uib-tooltip="{{ 'DUE_DATE' | translate }}"></span>
      <span tooltip-placement="top" uib-tooltip="{{ task.due | camDate:'long' }}" am-time-ago="task.due"></span>
    </li>
  </ul>
  <ul class="meta list-inline actors">
    <li class="role">
      <span class="glyphicon glyphicon-th" tooltip-placement="top" uib-tooltip="{{ 'GROUPS' | translate }}"></span>
      {{ groupNames.join(', ') }}
    </li>
    <li class="assignee" ng-if="!hasAssignee()" raadslag-may="TASK_WORK">
      <span class="glyphicon glyphicon-user" tooltip-placement="top" uib-tooltip="{{ 'ASSIGNEE' | translate }}"></span>
      <button class="claim btn-link" ng-click="claim()" ng-disabled="submitInProgress" translate="CLAIM_TASK"></button>
    </li>
    <li class="assignee" ng-if="hasAssignee()">
      <span class="glyphicon glyphicon-user" tooltip-placement="top" uib-tooltip="{{ 'ASSIGNEE' | translate }}"></span>
      {{ assignee.firstName }} {{ assignee.lastName }} {{ assignee.firstName || assignee.lastName ? '' : assignee.id }}
      <button class="unclaim glyphicon glyphicon-remove btn-link" ng-if="isAssignee" ng-click="unclaim()" ng-disabled="submitInProgress"
              aria-label="{{ 'UNCLAIM_TASK' | translate }}" tooltip-placement="top" uib-tooltip="{{ 'UNCLAIM_TASK' | translate }}"></button>
      <button class="reset-assignee glyphicon glyphicon-remove btn-link" ng-if="!isAssignee" ng-click="resetAssignee()" raadslag-may="TASK_ASSIGN"
              aria-label="{{ 'RESET_TASK_ASSIGNEE' | translate }}" tooltip-placement="top" uib-tooltip="{{ 'RESET_TASK_ASSIGNEE' | translate }}"></button>
    </li>
  </ul>`;

const TASK = 7;

/** Shows the head in place of Tasklist's own; who may not take the task, or give it back, is not offered to. */
export function showTaskHead() {
  window.angular.module('cam.tasklist.task')
    .run(['camTasklistTaskMetaDirective', ([head]) => { head.template = HEAD; }])
    .directive('raadslagMay', ['camAPI', api => ({
      link(scope, element, { raadslagMay: permissionName }) {
        scope.$watch('task.id', resourceId => {
          element.addClass('ng-hide');
          const right = { permissionName, resourceName: 'task', resourceType: TASK, resourceId };
          if (resourceId) api.resource('authorization').check(right, (_, answer) => element.toggleClass('ng-hide', !answer?.authorized));
        });
      }
    })]);
}
