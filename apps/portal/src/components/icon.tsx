/** Strokes on a 20 × 20 grid. */
const SHAPES = {
  home: 'M3 9.5 10 3.5l7 6M5 8v8.5h10V8M8.5 16.5v-5h3v5',
  key: 'M12.5 10.5a4 4 0 1 0-3-3.9L3.5 12.6V16h3v-2h2v-2h1.6M13.5 6.5h.01',
  webhook:
    'M10 8.5 7.2 13M10 8.5A3 3 0 1 1 12.6 4M10 8.5M13.5 13.5a3 3 0 1 1-1 2.6H8M12.8 12.4l-2-3.6M7.6 13.6A3 3 0 1 0 8 16.2',
  link: 'M8.5 11.5a3.2 3.2 0 0 0 4.6 0l2.5-2.5a3.2 3.2 0 0 0-4.6-4.6l-1 1M11.5 8.5a3.2 3.2 0 0 0-4.6 0L4.4 11A3.2 3.2 0 0 0 9 15.6l1-1',
  users:
    'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 16.5c0-3 2-5 5-5s5 2 5 5M13 4a3 3 0 0 1 0 5.5M14.5 11.8c1.8.6 3 2.3 3 4.7',
  user: 'M10 9.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM4 17c0-3.3 2.4-5.5 6-5.5s6 2.2 6 5.5',
  transfer: 'M3.5 7h12m-3-3.5L16 7l-3.5 3.5M16.5 13h-12m3-3.5L4 13l3.5 3.5',
  logs: 'M4 5h12M4 10h12M4 15h8',
  chart: 'M3.5 3.5v13h13M7 13v-3M10.5 13V6.5M14 13V9',
  audit: 'M5 3.5h7l3.5 3.5v9.5H5v-13ZM12 3.5V7h3.5M7.5 10.5h5M7.5 13.5h3.5',
  bell: 'M10 3.5a4.5 4.5 0 0 0-4.5 4.5c0 4-1.5 5-1.5 5h12s-1.5-1-1.5-5A4.5 4.5 0 0 0 10 3.5ZM8.5 15.5a1.6 1.6 0 0 0 3 0',
  settings:
    'M3.5 6h7M14.5 6h2M12.5 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM3.5 14h2M9.5 14h7M7.5 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  shield: 'M10 3 4 5.5V10c0 3.6 2.5 6 6 7.2 3.5-1.2 6-3.6 6-7.2V5.5L10 3ZM7.5 10l1.8 1.8L12.8 8.3',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM13 13l4 4',
  copy: 'M7.5 7.5h9v9h-9v-9ZM12.5 7.5v-4h-9v9h4',
  check: 'M4 10.5 8 14.5 16 5.5',
  cross: 'M5 5l10 10M15 5 5 15',
  alert: 'M10 3.5 2.8 16h14.4L10 3.5ZM10 8v4M10 14h.01',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 9.5V13M10 7h.01',
  plus: 'M10 4v12M4 10h12',
  filter: 'M3.5 5h13M6 10h8M8.5 15h3',
  down: 'M5.5 8 10 12.5 14.5 8',
  right: 'M8 5.5 12.5 10 8 14.5',
  external: 'M8 5H4.5v10.5H15V12M11 4h5v5M16 4l-7 7',
  refresh: 'M16 10a6 6 0 1 1-2-4.5M16 3v3.5h-3.5',
  sun: 'M10 13a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM10 2.5v1.5M10 16v1.5M2.5 10H4M16 10h1.5M4.7 4.7l1 1M14.3 14.3l1 1M15.3 4.7l-1 1M5.7 14.3l-1 1',
  moon: 'M16.5 11.5A7 7 0 0 1 8.5 3.5a7 7 0 1 0 8 8Z',
  language: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM3 10h14M10 3c2 2 3 4.3 3 7s-1 5-3 7c-2-2-3-4.3-3-7s1-5 3-7Z',
  keyboard: 'M3 6h14v9H3V6ZM6 9h.01M9 9h.01M12 9h.01M14.5 9h.01M7 12h6',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  menu: 'M3.5 6h13M3.5 10h13M3.5 14h13',
  exit: 'M8 3.5H4v13h4M12.5 6.5 16 10l-3.5 3.5M16 10H8',
  eye: 'M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5ZM10 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  download: 'M10 3.5v9m-3.5-3.5L10 12.5 13.5 9M4 16h12',
  trash: 'M4 6h12M8 6V4h4v2M5.5 6l.7 10.5h7.6L14.5 6M8.5 9v5M11.5 9v5',
  play: 'M6.5 4.5v11l9-5.5-9-5.5Z',
  pause: 'M7 5v10M13 5v10',
  edit: 'M4 16l.8-3.2L13 4.6l2.4 2.4-8.2 8.2L4 16Z',
  bank: 'M3.5 8 10 4l6.5 4h-13ZM5 8.5V14M8.3 8.5V14M11.7 8.5V14M15 8.5V14M3.5 16h13',
  scale: 'M10 3.5v13M6 16.5h8M4 6h12M4 6l-2 5h4L4 6ZM16 6l-2 5h4l-2-5Z',
  heart: 'M3 10h3l2-5 3.5 10 2-5H17',
  flag: 'M5 17V3.5M5 4h9.5l-2 3.5 2 3.5H5',
  box: 'M10 3 3.5 6.5v7L10 17l6.5-3.5v-7L10 3ZM3.5 6.5 10 10l6.5-3.5M10 10v7',
} as const;

export type IconName = keyof typeof SHAPES;

/** Says nothing by itself: what it stands for is said in words beside it or by the button's label. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={SHAPES[name]} />
    </svg>
  );
}
