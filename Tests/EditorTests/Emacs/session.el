;;; session.el --- a writer's session in a real Emacs  -*- lexical-binding: t -*-

;; Opens an article with Eglot or lsp-mode (CHUGIAI_CLIENT), points at each word and reads what Emacs shows, then
;; renames, fixes and tidies.  What was seen goes as JSON to CHUGIAI_OUT; the Swift test says whether it is right.

(require 'json)
(require 'cl-lib)

(defvar session-task
  (let ((json-object-type 'alist) (json-array-type 'list) (coding-system-for-read 'utf-8))
    (json-read-file (getenv "CHUGIAI_TASK"))))
(defvar session-out nil)
(defvar session-lsp (equal (getenv "CHUGIAI_CLIENT") "lsp-mode"))

(defun session-note (key value) (push (cons key value) session-out))
(defun session-wish (&rest keys)
  (cl-reduce (lambda (object key) (alist-get key object)) keys :initial-value session-task))

(defmacro session-wait (condition)
  "Waits until CONDITION holds; what it was in the end.
Much of what clients do waits for the end of a command, and a timer is none.
A busy machine may let the server wait for many seconds."
  `(let ((end (+ (float-time) 60)) found)
     (while (and (not (setq found ,condition)) (< (float-time) end))
       (run-hooks 'post-command-hook)
       (sit-for 0.05))
     found))

(defun session-text () (buffer-substring-no-properties (point-min) (point-max)))

(defun session-point (word)
  (goto-char (point-min))
  (search-forward word)
  (goto-char (match-beginning 0)))

(defun session-choose (words)
  "A person who picks the first entry with WORDS."
  (setq completing-read-function
        (lambda (_prompt collection &rest _)
          (let ((all (all-completions "" collection)))
            (or (cl-find-if (lambda (entry) (string-match-p (regexp-quote words) entry)) all)
                (error "%s is not among %S" words all))))))

(defun session-changes (command &rest arguments)
  (let ((before (session-text)))
    (if arguments (apply command arguments) (call-interactively command))
    (session-wait (not (equal before (session-text))))
    (session-text)))

(defun session-hover ()
  "What Emacs tells of the word at point."
  (if session-lsp
      (progn
        (lsp-describe-thing-at-point)
        (session-wait (get-buffer "*lsp-help*"))
        (prog1 (with-current-buffer "*lsp-help*" (session-text)) (kill-buffer "*lsp-help*")))
    (let ((shown (lambda ()
                   (and (buffer-live-p eldoc--doc-buffer)
                        (with-current-buffer eldoc--doc-buffer
                          (and (string-match-p "·" (session-text)) (session-text)))))))
      (when (buffer-live-p eldoc--doc-buffer)
        (with-current-buffer eldoc--doc-buffer (let ((inhibit-read-only t)) (erase-buffer))))
      (setq eldoc--last-request-state nil)
      (eldoc-print-current-symbol-info t)
      (session-wait (funcall shown)))))

(defun session-colours ()
  "The faces at point, each with its colour."
  (let ((faces (cl-loop for value in (cons (get-text-property (point) 'face)
                                           (mapcar (lambda (overlay) (overlay-get overlay 'face))
                                                   (overlays-at (point))))
                        append (if (listp value) value (list value)))))
    (vconcat (cl-loop for face in faces
                      when (and face (symbolp face) (facep face))
                      collect (format "%s %s" face (face-foreground face nil t))))))

(defun session-hints ()
  "The hints that Eglot shows between the words, each with what stands before it on its line."
  (cl-loop for overlay in (overlays-in (point-min) (point-max))
           for after = (overlay-get overlay 'after-string)
           for hint = (or after (overlay-get overlay 'before-string))
           when (and hint (overlay-get overlay 'eglot--inlay-hint))
           collect (let ((end (if after (overlay-end overlay) (overlay-start overlay))))
                     `((text . ,(substring-no-properties hint))
                       (before . ,(save-excursion
                                    (goto-char end)
                                    (buffer-substring-no-properties (line-beginning-position) end)))))))

(defun session-names (index)
  "The names of the outline INDEX."
  (cl-loop for entry in index
           when (consp entry)
           append (cons (substring-no-properties (car entry))
                        (and (listp (cdr entry)) (session-names (cdr entry))))))

(defun session-run ()
  ;; A key, not the mouse: a menu cannot be popped up here.
  (setq last-nonmenu-event ?a)
  (add-to-list 'load-path (expand-file-name "Emacs" (getenv "CHUGIAI_EDITORS")))
  (require 'chugiai)
  (setq chugiai-command (list (getenv "CHUGIAI_BIN") "lsp")
        chugiai-client (if session-lsp 'lsp-mode 'eglot)
        frame-background-mode 'dark
        lsp-diagnostics-provider :flymake
        lsp-enable-suggest-server-download nil
        lsp-session-file (expand-file-name "lsp-session" (getenv "HOME")))
  (frame-set-background-mode (selected-frame))
  (find-file (session-wish 'other))
  (session-note 'otherFiletype (symbol-name major-mode))
  (find-file (session-wish 'article))
  (session-note 'filetype (symbol-name major-mode))
  (session-note 'version emacs-version)
  (session-wait (>= (length (and (bound-and-true-p flymake-mode) (flymake-diagnostics))) (session-wish 'findings)))
  (session-note
   'findings
   (vconcat
    (cl-loop for finding in (flymake-diagnostics)
             collect `((text . ,(buffer-substring-no-properties
                                 (flymake-diagnostic-beg finding) (flymake-diagnostic-end finding)))
                       (message . ,(flymake-diagnostic-text finding))))))
  (let (hovers colours)
    (dolist (word (session-wish 'words))
      (session-point word)
      (redisplay)
      (push (cons word (or (session-hover) "")) hovers)
      (session-point word)
      ;; The client's own mark of the word at point may be there first.
      (session-wait (cl-some (lambda (face) (string-prefix-p "chugiai-" face)) (session-colours)))
      (push (cons word (session-colours)) colours))
    (session-note 'hovers hovers)
    (session-note 'colours colours))
  (when (and (not session-lsp) (fboundp 'eglot-inlay-hints-mode))
    (session-wait (session-hints))
    (session-note 'hints (vconcat (session-hints))))
  (session-note 'symbols (vconcat (session-names (imenu--make-index-alist t))))
  (let ((offers (lambda (method)
                  (if session-lsp (lsp-feature? method)
                    (eglot--server-capable (if (equal method "textDocument/rename") :renameProvider
                                             :documentFormattingProvider))))))
    (when (funcall offers "textDocument/rename")
      (session-point (session-wish 'rename 'word))
      (session-note 'renamed
                    (session-changes (if session-lsp 'lsp-rename 'eglot-rename) (session-wish 'rename 'to))))
    (session-point (session-wish 'fix 'word))
    (session-choose (session-wish 'fix 'choice))
    (session-note 'fixed (session-changes (if session-lsp 'lsp-execute-code-action 'eglot-code-actions)))
    (when (funcall offers "textDocument/formatting")
      (session-note 'formatted (session-changes (if session-lsp 'lsp-format-buffer 'eglot-format-buffer)))))
  (session-point (session-wish 'label 'word))
  (session-choose (session-wish 'label 'choice))
  (chugiai-label)
  (session-wait (file-exists-p (session-wish 'label 'file)))
  (session-note 'labelled
                (let ((asked (float-time)))
                  (if (session-wait (progn
                                      ;; lsp-mode paints new tokens at once only where the server's word finds this
                                      ;; buffer current and no other request under way, and otherwise when the
                                      ;; writer goes on: then it asks for them again.
                                      (when (and session-lsp (> (- (float-time) asked) 5))
                                        (setq asked (float-time))
                                        (lsp-semantic-tokens--request-update))
                                      (font-lock-flush)
                                      (cl-some (lambda (face) (string-prefix-p "chugiai-labelled " face))
                                               (session-colours))))
                      t :json-false))))

(defun session-start ()
  (condition-case problem (session-run)
    (error (session-note 'problem (format "%S; last messages: %s" problem
                                          (with-current-buffer (messages-buffer) (session-text))))))
  (let ((coding-system-for-write 'utf-8))
    (write-region (json-encode session-out) nil (getenv "CHUGIAI_OUT")))
  (set-buffer-modified-p nil)
  (setq kill-emacs-query-functions nil confirm-kill-processes nil)
  (kill-emacs))

(add-hook 'emacs-startup-hook (lambda () (run-with-timer 0.2 nil #'session-start)))
;;; session.el ends here
