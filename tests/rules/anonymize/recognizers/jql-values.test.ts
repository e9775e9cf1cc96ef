import { jqlValues } from '../../../../src/rules/anonymize/recognizers/jql-values';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(jqlValues, {
  inCode: true,
  finds: [
    [String.raw`{"jql":"project = X AND filter = \"Late boxes Quistby\""}`, 'Late boxes Quistby'],
    ['project = X AND labels = "tverrdal" ORDER BY Rank', 'tverrdal'],
    ['labels in ("quist-shipping", "brunhovd") order by key', 'quist-shipping', 'brunhovd'],
    ['worklogAuthor in membersOf("Brunhovd East")', 'Brunhovd East'],
    ["component != 'Tverrdal gate' and sprint = 4", 'Tverrdal gate'],
    ['component = "Claims Desk" AND x = 1', 'Claims Desk'],
    ['"Request Type" = "Tverrdal form" AND x is EMPTY', 'Tverrdal form'],
  ],
  leaves: [
    'labels = "backend" AND status = "In Progress"',
    'sprint in openSprints() AND component is EMPTY',
    'membersOf("jira-users")',
    'fixVersion = 4.12.0 and sprint = "Sprint 12"',
    '"Severity" = "Minor Impact" and x = 1',
    'project = "Service Desk Team" and component = "Issue View"',
    'filter = assigneeFilter or label in issueLabels',
    '<Button label="tverrdalDraft" title="closeDialog" /> and more',
    'component = "Kite Charts" AND x is EMPTY',
  ],
});
