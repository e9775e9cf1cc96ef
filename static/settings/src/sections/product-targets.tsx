import { targetNames } from '../../../../src/rules/target-names';
import type { Product } from '../../../../src/rules/settings';
import { useDraft } from '../draft/draft-context';
import { Switch } from '../parts/switch';
import { outcomeNames } from './outcome-names';
import { TargetFields } from './target-fields';

interface ProductTargetsProps {
  readonly path: string;
  readonly value: Product['targets'];
  readonly onChange: (targets: Product['targets']) => void;
}

/** Where the issues of one product go, when not where those of all products go. */
export function ProductTargets({ path, value, onChange }: ProductTargetsProps) {
  const { settings } = useDraft();
  return (
    <>
      {targetNames.map((name) => {
        const target = value[name];
        const ofAll = settings.outcomes[name];
        return (
          <div className="field" role="group" aria-label={`${outcomeNames[name]} of this product`} key={name}>
            <Switch
              path={`${path}.${name}`}
              label={`${outcomeNames[name]} go to a project of their own`}
              isOn={target !== null}
              onChange={(isOn) => onChange({ ...value, [name]: isOn ? { ...ofAll } : null })}
              hint={target === null ? `Now with those of all products: ${ofAll.projectKey}.` : undefined}
            />
            {target && (
              <div className="pair">
                <TargetFields
                  path={`${path}.${name}`}
                  target={target}
                  onChange={(changes) => onChange({ ...value, [name]: { ...target, ...changes } })}
                />
              </div>
            )}
          </div>
        );
      })}
    </>
  );
}
