import Heading from '@atlaskit/heading';
import { useId, type ReactNode } from 'react';

/** Heading and introduction of one section of the page. */
export function SectionBody({ title, intro, children }: { title: string; intro: ReactNode; children: ReactNode }) {
  return (
    <section className="section" aria-labelledby="section-title">
      <div id="section-title" tabIndex={-1}>
        <Heading size="medium" as="h2">
          {title}
        </Heading>
      </div>
      <p className="intro">{intro}</p>
      {children}
    </section>
  );
}

/** A part of a section. */
export function Group({ title, hint, children }: { title: string; hint?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <div className="group" role="group" aria-labelledby={id}>
      <Heading size="xsmall" as="h3" id={id}>
        {title}
      </Heading>
      {hint ? <p className="hint">{hint}</p> : null}
      {children}
    </div>
  );
}
