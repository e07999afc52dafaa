using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AssistantPlatform.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class JobProfiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "job_profiles",
                schema: "careers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    is_default = table.Column<bool>(type: "boolean", nullable: false),
                    resume_id = table.Column<Guid>(type: "uuid", nullable: true),
                    story_id = table.Column<Guid>(type: "uuid", nullable: true),
                    project_ids = table.Column<string>(type: "jsonb", nullable: false),
                    wishes = table.Column<string>(type: "jsonb", nullable: false),
                    contact = table.Column<string>(type: "jsonb", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_profiles", x => x.id);
                    table.ForeignKey(
                        name: "fk_job_profiles_resumes_resume_id",
                        column: x => x.resume_id,
                        principalSchema: "careers",
                        principalTable: "resumes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_job_profiles_stories_story_id",
                        column: x => x.story_id,
                        principalSchema: "careers",
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_job_profiles_users_owner_id",
                        column: x => x.owner_id,
                        principalSchema: "identity",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_job_profiles_owner_id_id",
                schema: "careers",
                table: "job_profiles",
                columns: new[] { "owner_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_job_profiles_owner_id_is_default",
                schema: "careers",
                table: "job_profiles",
                columns: new[] { "owner_id", "is_default" },
                unique: true,
                filter: "is_default");

            migrationBuilder.CreateIndex(
                name: "ix_job_profiles_owner_id_name",
                schema: "careers",
                table: "job_profiles",
                columns: new[] { "owner_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_job_profiles_resume_id",
                schema: "careers",
                table: "job_profiles",
                column: "resume_id");

            migrationBuilder.CreateIndex(
                name: "ix_job_profiles_story_id",
                schema: "careers",
                table: "job_profiles",
                column: "story_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "job_profiles",
                schema: "careers");
        }
    }
}
