import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

export interface MenuItem {
  readonly label: string;
  readonly description?: string;
  readonly icon?: ReactNode;
  /** For menus that choose one of several. */
  readonly isSelected?: boolean;
  readonly onSelect: () => void;
}

interface MenuProps {
  readonly label: string;
  readonly trigger: ReactNode;
  readonly items: readonly MenuItem[];
  readonly header?: ReactNode;
  readonly className?: string;
  readonly isDisabled?: boolean;
  readonly align?: 'start' | 'end';
}

/** A button with a menu under it: arrows move, Escape closes and gives the focus back, a click elsewhere closes. */
export function Menu({
  label,
  trigger,
  items,
  header,
  className = '',
  isDisabled,
  align = 'end',
}: MenuProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useOutsideClose(root, isOpen, () => setOpen(false));
  useEffect(() => {
    if (isOpen) root.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
  }, [isOpen]);

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className="menu" ref={root} onKeyDown={(event) => isOpen && moveInMenu(event, root.current, close)}>
      <button
        ref={button}
        type="button"
        className={`menu-button ${className}`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={label}
        disabled={isDisabled}
        onClick={() => setOpen(!isOpen)}
      >
        {trigger}
      </button>
      {isOpen && (
        <div className={`menu-popup menu-${align}`}>
          {header}
          <MenuList id={id} label={label} items={items} onDone={close} />
        </div>
      )}
    </div>
  );
}

interface MenuListProps {
  readonly id: string;
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly onDone: () => void;
}

function MenuList({ id, label, items, onDone }: MenuListProps): JSX.Element {
  return (
    <div role="menu" id={id} aria-label={label}>
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role={item.isSelected === undefined ? 'menuitem' : 'menuitemradio'}
          aria-checked={item.isSelected}
          tabIndex={-1}
          className="menu-item"
          onClick={() => {
            onDone();
            item.onSelect();
          }}
        >
          {item.icon}
          <span>
            {item.label}
            {item.description !== undefined && <small>{item.description}</small>}
          </span>
        </button>
      ))}
    </div>
  );
}

function moveInMenu(event: KeyboardEvent, root: HTMLElement | null, close: () => void): void {
  if (event.key === 'Escape' || event.key === 'Tab') {
    if (event.key === 'Escape') event.stopPropagation();
    return close();
  }
  const items = [...(root?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
  const at = items.findIndex((item) => item === document.activeElement);
  const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 };
  const next = steps[event.key];
  if (next === undefined) return;
  event.preventDefault();
  items[(next + items.length) % items.length]?.focus();
}

/** Closes something open when the person clicks beside it or the focus goes elsewhere. */
export function useOutsideClose(root: React.RefObject<HTMLElement>, isOpen: boolean, close: () => void): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    const onPress = (event: PointerEvent): void => {
      if (root.current?.contains(event.target as Node) !== true) latest.current();
    };
    document.addEventListener('pointerdown', onPress);
    // A frame swallows pointer events; losing the window's focus to it means the same.
    const onBlur = (): void => latest.current();
    window.addEventListener('blur', onBlur);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      window.removeEventListener('blur', onBlur);
    };
  }, [isOpen, root]);
}
