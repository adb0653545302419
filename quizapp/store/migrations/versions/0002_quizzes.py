"""Quiz sets with their rules and versions, and attempts at them.

Revision 0002.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables, those referred to first."""
    create_quiz_set()
    create_quiz_version()
    create_version_article()
    create_attempt()
    create_quiz_item()
    create_attempt_mark()
    create_attempt_step()
    create_quiz_rule()
    create_set_share()
    create_set_preview()
    create_extra_time()


def downgrade() -> None:
    """Drop the tables, those that refer first."""
    for table in (
        "extra_time",
        "set_preview",
        "set_share",
        "quiz_rule",
        "attempt_step",
        "attempt_mark",
        "quiz_item",
        "attempt",
        "version_article",
        "quiz_version",
        "quiz_set",
    ):
        op.drop_table(table)


def create_quiz_set() -> None:
    op.create_table(
        "quiz_set",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=True),
        sa.Column("mode", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("attempts_allowed", sa.Integer(), nullable=True),
        sa.Column("time_limit", sa.Integer(), nullable=True),
        sa.Column("asks_confidence", sa.Boolean(), nullable=False),
        sa.Column("shuffle_questions", sa.Boolean(), nullable=False),
        sa.Column("shuffle_options", sa.Boolean(), nullable=False),
        sa.Column("audience", sa.String(length=32), nullable=False),
        sa.Column("release", sa.String(length=32), nullable=False),
        sa.Column("counted", sa.String(length=32), nullable=False),
        sa.Column("pass_mark", sa.Integer(), nullable=True),
        sa.Column("password", sa.String(length=80), nullable=True),
        sa.Column("opens_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["owner_id"], ["user.id"], name="fk_quiz_set_owner_id_user"),
        sa.PrimaryKeyConstraint("id", name="pk_quiz_set"),
        sa.UniqueConstraint("code", name="uq_quiz_set_code"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_quiz_set_owner_id", "quiz_set", ["owner_id"])
    op.create_index("ix_quiz_set_state", "quiz_set", ["state"])


def create_quiz_version() -> None:
    op.create_table(
        "quiz_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("quiz_set_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["quiz_set_id"],
            ["quiz_set.id"],
            name="fk_quiz_version_quiz_set_id_quiz_set",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_quiz_version"),
        sa.UniqueConstraint("quiz_set_id", "number", name="uq_quiz_version_quiz_set_id_number"),
        sqlite_autoincrement=True,
    )


def create_version_article() -> None:
    op.create_table(
        "version_article",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["quiz_version.id"],
            name="fk_version_article_version_id_quiz_version",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["article.id"],
            name="fk_version_article_article_id_article",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("version_id", "article_id", name="pk_version_article"),
    )
    op.create_index("ix_version_article_article_id", "version_article", ["article_id"])


def create_attempt() -> None:
    op.create_table(
        "attempt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(length=36), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=True),
        sa.Column("session_id", sa.String(length=64), nullable=True),
        sa.Column("mode", sa.String(length=32), nullable=False),
        sa.Column("seed", sa.Integer(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("deadline", sa.DateTime(timezone=True), nullable=True),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("score", sa.Double(), nullable=True),
        sa.Column("max_score", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["login_session.id"],
            name="fk_attempt_session_id_login_session",
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user.id"], name="fk_attempt_user_id_user", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["version_id"], ["quiz_version.id"], name="fk_attempt_version_id_quiz_version"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_attempt"),
        sa.UniqueConstraint("public_id", name="uq_attempt_public_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_attempt_submitted_at_deadline", "attempt", ["submitted_at", "deadline"])
    op.create_index("ix_attempt_session_id", "attempt", ["session_id"])
    op.create_index("ix_attempt_user_id_submitted_at", "attempt", ["user_id", "submitted_at"])
    op.create_index("ix_attempt_version_id", "attempt", ["version_id"])


def create_quiz_item() -> None:
    op.create_table(
        "quiz_item",
        sa.Column("quiz_set_id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("points", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(
            ["question_id"],
            ["question.id"],
            name="fk_quiz_item_question_id_question",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["quiz_set_id"],
            ["quiz_set.id"],
            name="fk_quiz_item_quiz_set_id_quiz_set",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("quiz_set_id", "question_id", name="pk_quiz_item"),
        sa.UniqueConstraint("quiz_set_id", "position", name="uq_quiz_item_quiz_set_id_position"),
    )


def create_attempt_mark() -> None:
    op.create_table(
        "attempt_mark",
        sa.Column("attempt_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("response", sa.Text(), nullable=True),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("fraction", sa.Double(), nullable=False),
        sa.Column("points", sa.Double(), nullable=False),
        sa.Column("tolerated", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["attempt_id"],
            ["attempt.id"],
            name="fk_attempt_mark_attempt_id_attempt",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("attempt_id", "position", name="pk_attempt_mark"),
    )


def create_attempt_step() -> None:
    op.create_table(
        "attempt_step",
        sa.Column("attempt_id", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("action", sa.String(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("response", sa.Text(), nullable=True),
        sa.Column("confidence", sa.String(length=32), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("idempotency_key", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(
            ["attempt_id"],
            ["attempt.id"],
            name="fk_attempt_step_attempt_id_attempt",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("attempt_id", "sequence", name="pk_attempt_step"),
        sa.UniqueConstraint(
            "attempt_id", "idempotency_key", name="uq_attempt_step_attempt_id_idempotency_key"
        ),
    )


def create_quiz_rule() -> None:
    op.create_table(
        "quiz_rule",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("quiz_set_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("per_article", sa.Integer(), nullable=True),
        sa.Column("points", sa.Double(), nullable=False),
        sa.Column("query", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["quiz_set_id"],
            ["quiz_set.id"],
            name="fk_quiz_rule_quiz_set_id_quiz_set",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_quiz_rule"),
        sa.UniqueConstraint("quiz_set_id", "position", name="uq_quiz_rule_quiz_set_id_position"),
        sqlite_autoincrement=True,
    )


def create_set_share() -> None:
    op.create_table(
        "set_share",
        sa.Column("quiz_set_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["quiz_set_id"],
            ["quiz_set.id"],
            name="fk_set_share_quiz_set_id_quiz_set",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["user_id"],
            ["user.id"],
            name="fk_set_share_user_id_user",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("quiz_set_id", "user_id", name="pk_set_share"),
    )
    op.create_index("ix_set_share_user_id", "set_share", ["user_id"])


def create_set_preview() -> None:
    op.create_table(
        "set_preview",
        sa.Column("quiz_set_id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["quiz_set_id"],
            ["quiz_set.id"],
            name="fk_set_preview_quiz_set_id_quiz_set",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["source_id"],
            ["quiz_set.id"],
            name="fk_set_preview_source_id_quiz_set",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("quiz_set_id", name="pk_set_preview"),
    )
    op.create_index("ix_set_preview_source_id", "set_preview", ["source_id"])


def create_extra_time() -> None:
    op.create_table(
        "extra_time",
        sa.Column("quiz_set_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["quiz_set_id"],
            ["quiz_set.id"],
            name="fk_extra_time_quiz_set_id_quiz_set",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["user_id"],
            ["user.id"],
            name="fk_extra_time_user_id_user",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("quiz_set_id", "user_id", name="pk_extra_time"),
    )
