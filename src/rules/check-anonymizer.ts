import { checkPattern } from './anonymize/admin-patterns';
import { duplicatesOf, error, warning, type SettingsIssue } from './settings-issue';
import { DEFAULT_THRESHOLDS, type Settings } from './settings';

type Policy = Settings['anonymizer'];

/** Clause O4: what an admin adds to the anonymizer may neither contradict itself nor make it blind. */
export function checkAnonymizer({ anonymizer, products }: Settings): readonly SettingsIssue[] {
  const kept = [
    { path: 'anonymizer.alwaysKeep', values: anonymizer.alwaysKeep },
    ...products.map(({ alwaysKeep }, index) => ({ path: `products.${index}.alwaysKeep`, values: alwaysKeep })),
  ];
  return [
    ...checkHosts(anonymizer),
    ...checkRemoved(anonymizer),
    ...kept.flatMap(({ path, values }) => checkKept(path, values, anonymizer)),
    ...checkPatterns(anonymizer),
    ...checkThresholds(anonymizer),
  ];
}

function checkHosts({ publicHosts }: Policy): readonly SettingsIssue[] {
  return publicHosts.flatMap((host, index) =>
    /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(host)
      ? []
      : [error(`anonymizer.publicHosts.${index}`, 'Give a host name only, such as docs.example.com.')],
  );
}

function checkRemoved({ alwaysRemove }: Policy): readonly SettingsIssue[] {
  return alwaysRemove.flatMap((term, index) =>
    term.length < 3
      ? [warning(`anonymizer.alwaysRemove.${index}`, `“${term}” is so short that it will be found inside many words.`)]
      : [],
  );
}

function checkKept(path: string, values: readonly string[], { alwaysRemove }: Policy): readonly SettingsIssue[] {
  const removed = new Set(alwaysRemove.map((term) => term.toLowerCase()));
  return values.flatMap((term, index) =>
    removed.has(term.toLowerCase()) ? [error(`${path}.${index}`, `“${term}” is also always removed.`)] : [],
  );
}

function checkPatterns({ patterns }: Policy): readonly SettingsIssue[] {
  return [
    ...duplicatesOf(patterns.map(({ name }) => name)).map(({ index, value }) =>
      error(`anonymizer.patterns.${index}.name`, `Another pattern is called “${value}” already.`),
    ),
    ...patterns.flatMap(({ pattern }, index) => {
      const reason = checkPattern(pattern);
      return reason === null ? [] : [error(`anonymizer.patterns.${index}.pattern`, reason)];
    }),
  ];
}

function checkThresholds({ reviewFrom, privateFrom }: Policy): readonly SettingsIssue[] {
  if (reviewFrom > privateFrom) {
    const message = `From ${privateFrom} on nothing is public anyway; use at most that, or raise the other.`;
    return [error('anonymizer.reviewFrom', message)];
  }
  const tooHigh = (name: 'reviewFrom' | 'privateFrom', tuned: number, meaning: string) =>
    warning(`anonymizer.${name}`, `The anonymizer is tuned for ${tuned}; with a higher number ${meaning}.`);
  return [
    ...(reviewFrom > DEFAULT_THRESHOLDS.review
      ? [tooHigh('reviewFrom', DEFAULT_THRESHOLDS.review, 'texts with doubtful values count as clean')]
      : []),
    ...(privateFrom > DEFAULT_THRESHOLDS.private
      ? [tooHigh('privateFrom', DEFAULT_THRESHOLDS.private, 'texts that give customers away can be published')]
      : []),
  ];
}
