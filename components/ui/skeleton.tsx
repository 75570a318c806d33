/** Keeps the place of what is still on its way. */
export function Skeleton({ label }: { label: string }) {
  return (
    <div role="status" className="animate-pulse pt-8 lg:pt-14">
      <span className="sr-only">{label}</span>
      <div className="h-10 w-3/4 rounded-control bg-wash" />
      <div className="mt-3 h-10 w-1/2 rounded-control bg-wash" />
      <div className="mt-10 h-24 rounded-control bg-wash" />
      <div className="mt-14 h-[20rem] rounded-control bg-wash" />
    </div>
  );
}
