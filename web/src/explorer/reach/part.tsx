import { Component, type ReactNode, Suspense } from 'react';
import { useWords } from '../language/language.js';

interface Props {
  readonly children: ReactNode;
  /** What stands there while it loads; words when nothing is given. */
  readonly meanwhile?: ReactNode;
}

/** A part of the page that may still have to load; should it fail, the rest of the page stays. */
export function Part({ children, meanwhile = <Waiting /> }: Props) {
  return (
    <Boundary>
      <Suspense fallback={meanwhile}>{children}</Suspense>
    </Boundary>
  );
}

class Boundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Failed /> : this.props.children;
  }
}

function Failed() {
  const words = useWords();
  return (
    <p className="alarm" role="alert">
      {words.partFailed}{' '}
      <button type="button" onClick={() => location.reload()}>
        {words.loadAnew}
      </button>
    </p>
  );
}

function Waiting() {
  return <p role="status">{useWords().waiting}</p>;
}
