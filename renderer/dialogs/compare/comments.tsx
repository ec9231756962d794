/** What the copy says besides its text: comments, and what was changed with tracking on. */
import type { WordChange, WordComment } from '../../../document/notice.ts';
import { words } from '../../words.ts';

export interface Remarks {
  readonly comments: readonly WordComment[];
  readonly tracked: readonly WordChange[];
}

export function CommentList({ comments, tracked }: Remarks) {
  const { comment } = words.compare;
  if (comments.length + tracked.length === 0) return <p className="compare-none">{comment.none}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is read by scrolling
    <section className="compare-comments" aria-label={words.compare.comments} tabIndex={0}>
      {comments.length > 0 && (
        <ul>
          {comments.map(({ text, about }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two comments may say the same of the same words
            <li key={i}>
              <span className="compare-about">{about === '' ? comment.noAbout : comment.about(about)}</span>
              <span className="compare-comment">{text}</span>
            </li>
          ))}
        </ul>
      )}
      {tracked.length > 0 && (
        <>
          <h3>{comment.tracked}</h3>
          <ul>
            {tracked.map(({ removed, added, near }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two changes may be the same
              <li key={i}>
                {near !== '' && <span className="compare-about">{comment.near(near)}</span>}
                <span className="compare-comment">
                  {removed !== '' && <del className="piece">{removed}</del>}
                  {added !== '' && <ins className="piece">{added}</ins>}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
