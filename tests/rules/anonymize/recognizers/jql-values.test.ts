import { jqlValues } from '../../../../src/rules/anonymize/recognizers/jql-values';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(jqlValues, {
  inCode: true,
  finds: [
    ['project = X AND labels = "tverrdal" ORDER BY Rank', 'tverrdal'],
    ['labels in ("quist-shipping", backend, brunhovd)', 'quist-shipping', 'brunhovd'],
    ['worklogAuthor in membersOf("Brunhovd East")', 'Brunhovd East'],
    ["component != 'Tverrdal gate' and sprint = 4", 'Tverrdal gate'],
    ['"Request Type" = "Tverrdal form"', 'Tverrdal form'],
    ['POST /hooks/oncall?team=brunhovd', 'brunhovd'],
  ],
  leaves: [
    'labels = backend AND status = "In Progress"',
    'sprint in openSprints() AND component is EMPTY',
    'membersOf("jira-users")',
    'fixVersion = 4.12.0 and sprint = "Sprint 12"',
  ],
});
