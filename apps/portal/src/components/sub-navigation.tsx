import { GoTo } from './go-to.tsx';

export interface SubNavigationProps {
  /** What the pages belong to, for those who listen. */
  label: string;
  items: { to: string; label: string; count?: number | undefined }[];
}

/** The pages of one area, under its title. The open one is marked by the router. */
export function SubNavigation({ label, items }: SubNavigationProps) {
  return (
    <nav aria-label={label} className="sub-navigation">
      {items.map(({ to, label: name, count }) => (
        <GoTo key={to} to={to}>
          {name}
          {count !== undefined && count > 0 && <span className="sub-count">{count}</span>}
        </GoTo>
      ))}
    </nav>
  );
}
