/** Permissions the sandbox enforces or reports, with the names Jira shows. */
export const projectPermissions = {
  BROWSE_PROJECTS: 'Browse Projects',
  CREATE_ISSUES: 'Create Issues',
  EDIT_ISSUES: 'Edit Issues',
  DELETE_ISSUES: 'Delete Issues',
  ASSIGN_ISSUES: 'Assign Issues',
  ASSIGNABLE_USER: 'Assignable User',
  RESOLVE_ISSUES: 'Resolve Issues',
  CLOSE_ISSUES: 'Close Issues',
  TRANSITION_ISSUES: 'Transition Issues',
  SCHEDULE_ISSUES: 'Schedule Issues',
  MODIFY_REPORTER: 'Modify Reporter',
  LINK_ISSUES: 'Link Issues',
  SET_ISSUE_SECURITY: 'Set Issue Security',
  ADD_COMMENTS: 'Add Comments',
  EDIT_OWN_COMMENTS: 'Edit Own Comments',
  EDIT_ALL_COMMENTS: 'Edit All Comments',
  DELETE_OWN_COMMENTS: 'Delete Own Comments',
  DELETE_ALL_COMMENTS: 'Delete All Comments',
  CREATE_ATTACHMENTS: 'Create Attachments',
  DELETE_OWN_ATTACHMENTS: 'Delete Own Attachments',
  DELETE_ALL_ATTACHMENTS: 'Delete All Attachments',
  VIEW_VOTERS_AND_WATCHERS: 'View Voters and Watchers',
  MANAGE_WATCHERS: 'Manage Watchers',
  MOVE_ISSUES: 'Move Issues',
  WORK_ON_ISSUES: 'Work On Issues',
  EDIT_OWN_WORKLOGS: 'Edit Own Worklogs',
  EDIT_ALL_WORKLOGS: 'Edit All Worklogs',
  DELETE_OWN_WORKLOGS: 'Delete Own Worklogs',
  DELETE_ALL_WORKLOGS: 'Delete All Worklogs',
  VIEW_DEV_TOOLS: 'View Development Tools',
  VIEW_READONLY_WORKFLOW: 'View Read-Only Workflow',
  ADMINISTER_PROJECTS: 'Administer Projects',
  SERVICEDESK_AGENT: 'Service Project Agent',
} as const;

export const globalPermissions = {
  ADMINISTER: 'Administer Jira',
  CREATE_PROJECT: 'Create Projects',
  BULK_CHANGE: 'Make Bulk Changes',
  CREATE_SHARED_OBJECTS: 'Share Dashboards and Filters',
  MANAGE_GROUP_FILTER_SUBSCRIPTIONS: 'Manage Group Filter Subscriptions',
  USER_PICKER: 'Browse Users and Groups',
} as const;

export type ProjectPermission = keyof typeof projectPermissions;
export type GlobalPermission = keyof typeof globalPermissions;

export function isProjectPermission(key: string): key is ProjectPermission {
  return Object.hasOwn(projectPermissions, key);
}

export function isGlobalPermission(key: string): key is GlobalPermission {
  return Object.hasOwn(globalPermissions, key);
}
