import Button, { IconButton } from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState, type FormEvent } from 'react';
import { showFailure, showFlag } from '../app/flags.tsx';
import { Link } from '../app/router.tsx';
import { FormField } from '../parts/form-field.tsx';
import { Icon } from '../parts/icon.tsx';
import { useLoader } from '../parts/loader.ts';
import { StatusLozenge } from '../parts/lozenges.tsx';
import { link, linkTypes, unlink } from '../rest/issue-changes.ts';
import type { Issue, IssueLink } from '../rest/issue.ts';

interface LinksProps {
  readonly issue: Issue;
  readonly onChanged: () => void;
}

export function Links({ issue, onChanged }: LinksProps): JSX.Element {
  const links = issue.fields.issuelinks ?? [];
  const remove = (one: IssueLink, otherKey: string): void => {
    unlink(one.id).then(
      () => {
        showFlag({ kind: 'success', title: `${otherKey} is no longer linked` });
        onChanged();
      },
      (error: unknown) => showFailure('The link was not removed', error),
    );
  };
  return (
    <section aria-labelledby="links">
      <h2 id="links" className="section-heading">
        Linked issues
      </h2>
      {links.length > 0 && (
        <ul className="links">
          {links.map((one) => (
            <LinkRow key={one.id} link={one} onRemove={(otherKey) => remove(one, otherKey)} />
          ))}
        </ul>
      )}
      <LinkForm issueKey={issue.key} onChanged={onChanged} />
    </section>
  );
}

function LinkRow({
  link: one,
  onRemove,
}: {
  readonly link: IssueLink;
  readonly onRemove: (otherKey: string) => void;
}): JSX.Element | null {
  const other = one.outwardIssue ?? one.inwardIssue;
  if (other === undefined) return null;
  return (
    <li>
      <span className="subtle">{one.outwardIssue === undefined ? one.type.inward : one.type.outward}</span>
      <Link to={`/browse/${other.key}`}>{other.key}</Link>
      <span className="link-summary">{other.fields.summary}</span>
      <StatusLozenge name={other.fields.status.name} category={other.fields.status.statusCategory.key} />
      <IconButton
        icon={() => <Icon name="close" />}
        label={`Remove the link to ${other.key}`}
        appearance="subtle"
        spacing="compact"
        onClick={() => onRemove(other.key)}
      />
    </li>
  );
}

function LinkForm({ issueKey, onChanged }: { readonly issueKey: string; readonly onChanged: () => void }): JSX.Element {
  const types = useLoader('link types', linkTypes);
  const [typeName, setTypeName] = useState('');
  const [otherKey, setOtherKey] = useState('');
  const [error, setError] = useState<string>();
  const found = types.now.state === 'loaded' ? types.now.value : [];
  const chosen = typeName || (found.find(({ name }) => name === 'Relates') ?? found[0])?.name || '';
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setError(undefined);
    try {
      await link(issueKey, chosen, otherKey.trim().toUpperCase());
      showFlag({ kind: 'success', title: `Linked with ${otherKey.trim().toUpperCase()}` });
      setOtherKey('');
      onChanged();
    } catch (reason) {
      setError(reason instanceof Error ? reason.message : String(reason));
    }
  };
  return (
    <form className="inline-form link-form" onSubmit={(event) => void submit(event)}>
      <div className="choice">
        <label htmlFor="link-type">This issue</label>
        <select id="link-type" value={chosen} onChange={(event) => setTypeName(event.target.value)}>
          {found.map((type) => (
            <option key={type.id} value={type.name}>
              {type.outward}
            </option>
          ))}
        </select>
      </div>
      <FormField label="Issue key" error={error}>
        {(input) => (
          <Textfield
            {...input}
            isCompact
            placeholder="BUG-1"
            value={otherKey}
            onChange={(event) => setOtherKey(event.currentTarget.value)}
          />
        )}
      </FormField>
      <Button type="submit" isDisabled={otherKey.trim() === '' || chosen === ''}>
        Link
      </Button>
    </form>
  );
}
