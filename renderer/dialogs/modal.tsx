/** The frame of every dialog: a title, a body, and a foot with buttons. */
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface FrameProps {
  readonly title: string;
  readonly size: 'small' | 'form' | 'palette' | 'large' | 'full';
  readonly role?: 'dialog' | 'alertdialog';
  /** Escape, or the way out that loses nothing. */
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

export function Frame({ title, size, role = 'dialog', onCancel, children }: FrameProps) {
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(open) => open || onCancel()}>
      <Modal className={`modal modal-${size}`}>
        <Dialog className="dialog" role={role}>
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
