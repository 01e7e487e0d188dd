;;; chugiai.el --- Vietnamese articles: findings, colours, fixes  -*- lexical-binding: t -*-

;; Version: 1.0
;; Package-Requires: ((emacs "28.1"))
;; Keywords: wp, languages

;;; Commentary:

;; (add-to-list 'load-path "/path/to/ChuGiai/Editors/Emacs")
;; (require 'chugiai)
;;
;; .txt files below a folder with a chugiai.json open in `chugiai-mode', which starts the server through Eglot, or
;; through lsp-mode where `chugiai-client' says so.  Elsewhere: M-x chugiai-mode, or a first line
;; -*- mode: chugiai -*-.

;;; Code:

(require 'cl-lib)
(require 'project)

(defgroup chugiai nil "Vietnamese articles." :group 'text)

(defcustom chugiai-command '("chugiai" "lsp")
  "The server."
  :type '(repeat string))

(defcustom chugiai-language "vi"
  "Language of messages: \"vi\" or \"en\"."
  :type '(choice (const "vi") (const "en")))

(defcustom chugiai-marker "chugiai.json"
  "A folder with this file is a project: the .txt files below it are articles."
  :type 'string)

(defcustom chugiai-client 'eglot
  "What talks to the server."
  :type '(choice (const eglot) (const lsp-mode) (const :tag "nothing" nil)))

;; Colours: those of Editors/palette.json.

(defface chugiai-person
  '((((background dark)) :foreground "#f8af5a" :weight bold) (t :foreground "#964e05" :weight bold))
  "People.")
(defface chugiai-rank
  '((((background dark)) :foreground "#fb6512") (t :foreground "#dd094f"))
  "Ranks.")
(defface chugiai-position
  '((((background dark)) :foreground "#a3e2ff") (t :foreground "#3200e6"))
  "Posts.")
(defface chugiai-organization
  '((((background dark)) :foreground "#55b2a5") (t :foreground "#187c75"))
  "Bodies.")
(defface chugiai-location
  '((((background dark)) :foreground "#ffe105") (t :foreground "#474001"))
  "Places.")
(defface chugiai-date
  '((((background dark)) :foreground "#c06eff") (t :foreground "#7b369d"))
  "Dates.")
(defface chugiai-abbreviation
  '((((background dark)) :foreground "#ffffe9" :underline t) (t :foreground "#081713" :underline t))
  "Abbreviations.")
(defface chugiai-document
  '((((background dark)) :foreground "#b6abfb" :slant italic) (t :foreground "#1b4263" :slant italic))
  "Documents.")
(defface chugiai-labelled
  '((t :weight bold :underline t))
  "What somebody has labelled, over the colour of its kind.")

(defconst chugiai-kinds
  '("person" "rank" "position" "organization" "location" "date" "abbreviation" "document"))

(defun chugiai-face (kind)
  "The face of KIND, a string; nil for one that we do not know."
  (and (member kind chugiai-kinds) (intern (concat "chugiai-" kind))))

;; Files.

(defun chugiai-root (&optional file)
  "The project folder of FILE or of this buffer."
  (let ((place (or file buffer-file-name default-directory)))
    (and place (locate-dominating-file place chugiai-marker))))

(defun chugiai-article-p ()
  "Whether this buffer is a text file of a project."
  (and buffer-file-name (string-match-p "\\.txt\\'" buffer-file-name) (chugiai-root)))

;;;###autoload
(add-to-list 'magic-mode-alist '(chugiai-article-p . chugiai-mode))

(defun chugiai-project (folder)
  "The project that FOLDER lies in, for project.el."
  (let ((root (chugiai-root folder)))
    (and root (cons 'chugiai root))))

(cl-defmethod project-root ((project (head chugiai)))
  "The folder of PROJECT."
  (cdr project))

(defvar chugiai-mode-map
  (let ((map (make-sparse-keymap)))
    (define-key map (kbd "C-c C-r") #'chugiai-rename)
    (define-key map (kbd "C-c C-a") #'chugiai-fix)
    (define-key map (kbd "C-c C-l") #'chugiai-label)
    (define-key map (kbd "C-c C-f") #'chugiai-format)
    (define-key map (kbd "C-c C-h") #'chugiai-describe)
    (define-key map (kbd "M-n") #'flymake-goto-next-error)
    (define-key map (kbd "M-p") #'flymake-goto-prev-error)
    map))

;;;###autoload
(define-derived-mode chugiai-mode text-mode "Chú giải"
  "Vietnamese articles, with the server of ChuGiai."
  ;; Without this nothing is ever fontified, and lsp-mode paints while fontifying.
  (setq-local font-lock-defaults '(nil t))
  ;; A paragraph is one long line; words stay whole.
  (visual-line-mode 1)
  (add-hook 'project-find-functions #'chugiai-project nil t)
  (pcase (and (chugiai--program) chugiai-client)
    ('eglot (chugiai--eglot))
    ('lsp-mode (chugiai--lsp))))

(defun chugiai--program ()
  "The program, or nil and a word about it where it is missing."
  (or (executable-find (car chugiai-command))
      (ignore (message (if (equal chugiai-language "en") "ChuGiai: the program %s is not on the PATH"
                         "ChuGiai: không tìm thấy chương trình %s trong PATH")
                       (car chugiai-command)))))

(defconst chugiai--label "refactor.label"
  "The kind of code actions that labels are.")

(defun chugiai--choose (eglot lsp)
  "Call the command EGLOT or LSP, whichever client works in this buffer."
  (call-interactively (if (bound-and-true-p lsp-managed-mode) lsp eglot)))

(defun chugiai-rename () "Rename at point." (interactive) (chugiai--choose 'eglot-rename 'lsp-rename))
(defun chugiai-fix ()
  "Fix at point."
  (interactive)
  (chugiai--choose 'eglot-code-actions 'lsp-execute-code-action)
  (chugiai--repaint))
(defun chugiai-label ()
  "Accept, refuse, change or add a label: at point, or of what is selected."
  (interactive)
  (if (bound-and-true-p lsp-managed-mode)
      (lsp-execute-code-action-by-kind chugiai--label)
    (let ((selected (use-region-p)))
      (eglot-code-actions (if selected (region-beginning) (point)) (and selected (region-end)) chugiai--label t))
    (chugiai--repaint)))
(defun chugiai-format () "Tidy the text." (interactive) (chugiai--choose 'eglot-format-buffer 'lsp-format-buffer))
(defun chugiai-describe ()
  "What is at point."
  (interactive)
  (chugiai--choose 'eldoc 'lsp-describe-thing-at-point))

(defun chugiai--options ()
  "What the server is told in the beginning."
  (list :semanticTokens "custom" :language chugiai-language))

;; Eglot.

(declare-function eglot-ensure "eglot")
(declare-function eglot-current-server "eglot")
(declare-function eglot-code-actions "eglot")
(declare-function eglot--lsp-position-to-point "eglot")
(declare-function jsonrpc-async-request "jsonrpc")
(defvar eglot-server-programs)
(defvar eglot-managed-mode-hook)

(defun chugiai--contact (&rest _)
  "How Eglot starts the server."
  (append chugiai-command (list :initializationOptions (chugiai--options))))

(defun chugiai--eglot ()
  "Start Eglot here."
  (require 'eglot)
  (add-to-list 'eglot-server-programs '((chugiai-mode :language-id "vietnamese-article") . chugiai--contact))
  (add-hook 'eglot-managed-mode-hook #'chugiai-paint-soon nil t)
  (add-hook 'after-change-functions #'chugiai-paint-soon nil t)
  (eglot-ensure))

;; Eglot has no semantic tokens of unknown types, so the colours are asked for here.

(defvar-local chugiai--timer nil)

(defun chugiai-paint-soon (&rest _)
  "Paint this buffer when the writer pauses; later than Eglot, which sends the change."
  (when chugiai--timer (cancel-timer chugiai--timer))
  (setq chugiai--timer (run-with-idle-timer 0.7 nil #'chugiai-paint (current-buffer))))

(defun chugiai--repaint ()
  "Show what a label has changed where the text has not: Eglot takes no word of the server for it."
  (unless (bound-and-true-p lsp-managed-mode) (chugiai-paint-soon)))

(defun chugiai-paint (buffer)
  "Ask for the colours of BUFFER and paint it."
  (when (buffer-live-p buffer)
    (with-current-buffer buffer
      (let ((server (and (fboundp 'eglot-current-server) (eglot-current-server)))
            (tick (buffer-chars-modified-tick)))
        (when (and server buffer-file-name)
          (jsonrpc-async-request
           server :textDocument/semanticTokens/full
           (list :textDocument (list :uri (chugiai--uri)))
           :success-fn
           (lambda (answer)
             ;; An answer about an older text is passed over: the change that made it old asks again.
             (when (and (buffer-live-p buffer) answer)
               (with-current-buffer buffer
                 (if (= tick (buffer-chars-modified-tick))
                     (chugiai--paint-tokens server (plist-get answer :data))
                   (chugiai-paint-soon)))))
           :error-fn #'ignore :timeout-fn #'ignore))))))

(defun chugiai--uri ()
  "The address under which Eglot opened this buffer."
  (if (fboundp 'eglot-path-to-uri) (funcall 'eglot-path-to-uri buffer-file-name)
    (funcall 'eglot--path-to-uri buffer-file-name)))

(defun chugiai--paint-tokens (server data)
  "Paint the tokens DATA of SERVER over this buffer."
  (let* ((provider (plist-get (funcall 'eglot--capabilities server) :semanticTokensProvider))
         (kinds (plist-get (plist-get provider :legend) :tokenTypes))
         (labelled (ash 1 (or (cl-position "labelled" (plist-get (plist-get provider :legend) :tokenModifiers)
                                           :test #'equal)
                              30)))
         (line 0) (column 0) (index 0))
    (remove-overlays (point-min) (point-max) 'chugiai t)
    (while (< (+ index 4) (length data))
      (let ((down (aref data index)))
        (setq line (+ line down)
              column (if (> down 0) (aref data (1+ index)) (+ column (aref data (1+ index))))))
      (let* ((length (aref data (+ index 2)))
             (face (chugiai-face (aref kinds (aref data (+ index 3)))))
             (from (eglot--lsp-position-to-point (list :line line :character column)))
             (to (eglot--lsp-position-to-point (list :line line :character (+ column length))))
             (overlay (make-overlay from to)))
        (overlay-put overlay 'chugiai t)
        (overlay-put overlay 'priority -50)
        (overlay-put overlay 'face (if (zerop (logand labelled (aref data (+ index 4)))) face
                                     (list 'chugiai-labelled face))))
      (setq index (+ index 5)))))

;; lsp-mode.

(declare-function lsp-deferred "lsp-mode")
(declare-function lsp-register-client "lsp-mode")
(declare-function make-lsp-client "lsp-mode")
(declare-function lsp-stdio-connection "lsp-mode")
(declare-function lsp-activate-on "lsp-mode")
(declare-function lsp-execute-code-action-by-kind "lsp-mode")
(declare-function lsp--client-capabilities "lsp-mode")
(defvar lsp-language-id-configuration)
(defvar lsp-semantic-token-faces)
(defvar lsp-semantic-token-modifier-faces)
(defvar lsp-semantic-tokens-apply-modifiers)
(defvar lsp-semantic-tokens-honor-refresh-requests)
(defvar lsp-semantic-tokens-enable)
(defvar lsp-auto-guess-root)

(defun chugiai--lsp-command ()
  "The server as lsp-mode starts it.
Before version 9 it counts columns in code points, which it does not say."
  (if (alist-get 'positionEncodings (alist-get 'general (lsp--client-capabilities)))
      chugiai-command
    (append chugiai-command '("--position-encoding=utf-32"))))

(defun chugiai--lsp ()
  "Start lsp-mode here."
  (require 'lsp-mode)
  (require 'lsp-semantic-tokens)
  (unless (assq 'chugiai-mode lsp-language-id-configuration)
    (add-to-list 'lsp-language-id-configuration '(chugiai-mode . "vietnamese-article"))
    (dolist (kind chugiai-kinds)
      (add-to-list 'lsp-semantic-token-faces (cons kind (chugiai-face kind))))
    (add-to-list 'lsp-semantic-token-modifier-faces '("labelled" . chugiai-labelled))
    (lsp-register-client
     (make-lsp-client
      :new-connection (lsp-stdio-connection #'chugiai--lsp-command)
      :activation-fn (lsp-activate-on "vietnamese-article")
      :initialization-options #'chugiai--options
      ;; Of all modifiers only labels are shown.
      :semantic-tokens-faces-overrides '(:modifiers (("declaration") ("definition") ("deprecated")))
      :server-id 'chugiai)))
  (setq-local lsp-semantic-tokens-enable t
              lsp-semantic-tokens-apply-modifiers t
              ;; A label changes colours and no text.
              lsp-semantic-tokens-honor-refresh-requests t)
  ;; The marker says where the project begins; without this lsp-mode asks for it.
  (setq-local lsp-auto-guess-root t)
  (lsp-deferred))

(provide 'chugiai)
;;; chugiai.el ends here
