export const fieldLook =
  "w-full rounded-control border border-edge bg-raised px-3 py-1 min-h-[2.25rem] text-body text-ink placeholder:text-faint data-invalid:border-mark";
export const labelLook = "block text-small font-medium text-soft mb-1";
export const hintLook = "mt-1 block text-fine text-faint";
export const fieldErrorLook = "mt-1 block text-small text-mark";
