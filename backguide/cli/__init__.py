"""The command line: everything but the window itself works without a screen."""
