export const Logo = () => (
  <svg aria-hidden="true" width="24" height="24" viewBox="0 0 32 32">
    <rect width="32" height="32" rx="9" fill="#0b6a57" />
    <path
      d="M8 16h15m-6-6 6 6-6 6"
      fill="none"
      stroke="#fff"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
