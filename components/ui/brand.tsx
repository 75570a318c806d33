/** The name, with its one dot of colour. */
export function Brand() {
  return (
    <span className="font-serif text-brand font-semibold tracking-[-0.01em]">
      Rapport
      <span aria-hidden="true" className="ml-[2px] inline-block size-[7px] rounded-full bg-genuine" />
    </span>
  );
}
