using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AssistantPlatform.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class JobSources : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "edited",
                schema: "careers",
                table: "jobs",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "sources",
                schema: "careers",
                table: "jobs",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.CreateTable(
                name: "job_identities",
                schema: "careers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    job_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_identities", x => x.id);
                    table.ForeignKey(
                        name: "fk_job_identities_jobs_job_id",
                        column: x => x.job_id,
                        principalSchema: "careers",
                        principalTable: "jobs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_job_identities_users_owner_id",
                        column: x => x.owner_id,
                        principalSchema: "identity",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_job_identities_job_id",
                schema: "careers",
                table: "job_identities",
                column: "job_id");

            migrationBuilder.CreateIndex(
                name: "ix_job_identities_owner_id",
                schema: "careers",
                table: "job_identities",
                column: "owner_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "job_identities",
                schema: "careers");

            migrationBuilder.DropColumn(
                name: "edited",
                schema: "careers",
                table: "jobs");

            migrationBuilder.DropColumn(
                name: "sources",
                schema: "careers",
                table: "jobs");
        }
    }
}
