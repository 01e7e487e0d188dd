//! Starts `chugiai lsp`. Everything else is in the settings beside this.

use zed_extension_api::{self as zed, settings::LspSettings, serde_json, LanguageServerId, Result, Worktree};

struct ChuGiai;

impl zed::Extension for ChuGiai {
    fn new() -> Self {
        ChuGiai
    }

    fn language_server_command(&mut self, id: &LanguageServerId, worktree: &Worktree) -> Result<zed::Command> {
        let binary = LspSettings::for_worktree(id.as_ref(), worktree).ok().and_then(|settings| settings.binary);
        let command = binary
            .as_ref()
            .and_then(|binary| binary.path.clone())
            .or_else(|| worktree.which("chugiai"))
            .ok_or("“chugiai” is not on the PATH, and lsp.chugiai.binary.path does not say where it is")?;
        let args = binary.and_then(|binary| binary.arguments).unwrap_or_else(|| vec!["lsp".into()]);
        Ok(zed::Command { command, args, env: Vec::new() })
    }

    fn language_server_initialization_options(
        &mut self,
        id: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Option<serde_json::Value>> {
        let said = LspSettings::for_worktree(id.as_ref(), worktree)?.initialization_options;
        let mut options = said.unwrap_or_else(|| serde_json::json!({}));
        if let Some(members) = options.as_object_mut() {
            members.entry("semanticTokens").or_insert_with(|| "custom".into());
        }
        Ok(Some(options))
    }
}

zed::register_extension!(ChuGiai);
