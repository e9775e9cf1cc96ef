import { commandNames } from '../../../../src/rules/anonymize/recognizers/command-names';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(commandNames, {
  finds: [
    ['kubectl logs nb-connect-6d9f7c-x2lqp --previous', 'nb-connect-6d9f7c-x2lqp'],
    ['kubectl -n velq-wiki-prod logs velq-confluence-1', 'velq-wiki-prod', 'velq-confluence-1'],
    ['$ oc rollout restart deployment/harbour-jira', 'harbour-jira'],
    ['kubectl --context x -n grid-wiki get pod', 'grid-wiki'],
    ['kubectl get pods --namespace pöllö', 'pöllö'],
    ['docker logs -f velq-jira-main', 'velq-jira-main'],
    ['helm upgrade --install velq-jira atlassian/jira', 'velq-jira'],
  ],
  leaves: [
    'kubectl -n jira-prod logs x',
    'kubectl -n kite-calendar get x',
    'kubectl describe pod kite-agent-6d9f7c-x2lqp',
    'kubectl -n kube-system get pods --no-headers',
    'kubectl -n default logs kite-agent-0',
    'docker run -d atlassian/jira-software:9.12',
    'we use docker on harbour-prod with a self-signed certificate',
  ],
});
