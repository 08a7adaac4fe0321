"""The training commands: `python -m summarizer.training NAME --data DIR --out DIR`."""

from importlib import import_module

import click


class _Lazy(click.Group):
    """Imports a command's module only when it is called, so that --help needs no torch."""

    NAMES = (
        "salience", "pack", "captions", "parser", "compression", "shortener", "openings", "grades", "choice", "harm",
        "lines", "ranking", "usage", "filling", "placing", "words", "support", "claims",
    )  # fmt: skip

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(self.NAMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in self.NAMES:
            return None
        command: click.Command = import_module(f"summarizer.training.commands.{cmd_name}").command
        return command


@click.group(cls=_Lazy)
def main() -> None:
    """Train the embedded model from data files; needs no network."""


if __name__ == "__main__":
    main()
