using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AssistantPlatform.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class OneIsPrimary : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Whoever adds one beside the primary one, while somebody else deletes that, cannot see each other. So both look when
            // they commit, one after the other, and who finds that none is primary has lost a race.
            migrationBuilder.Sql("""
                CREATE FUNCTION careers.require_one() RETURNS trigger LANGUAGE plpgsql AS $$
                DECLARE
                    person uuid := COALESCE(NEW.owner_id, OLD.owner_id);
                    is_missing boolean;
                BEGIN
                    PERFORM pg_advisory_xact_lock(hashtextextended(TG_TABLE_NAME || person, 0));
                    EXECUTE format(
                        'SELECT EXISTS (SELECT FROM %1$I.%2$I WHERE owner_id = $1)
                            AND NOT EXISTS (SELECT FROM %1$I.%2$I WHERE owner_id = $1 AND %3$I)',
                        TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_ARGV[0]) INTO is_missing USING person;
                    IF is_missing THEN
                        RAISE unique_violation USING MESSAGE = format('One row of %s must be the primary one.', TG_TABLE_NAME);
                    END IF;
                    RETURN NULL;
                END $$;
                """);
            Watch(migrationBuilder, "stories", "is_primary");
            Watch(migrationBuilder, "resumes", "is_primary");
            Watch(migrationBuilder, "job_profiles", "is_default");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP FUNCTION careers.require_one() CASCADE");
        }

        private static void Watch(MigrationBuilder migrationBuilder, string table, string column)
        {
            migrationBuilder.Sql($"""
                CREATE CONSTRAINT TRIGGER one_when_added AFTER INSERT ON careers.{table} DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW WHEN (NOT NEW.{column}) EXECUTE FUNCTION careers.require_one('{column}');
                CREATE CONSTRAINT TRIGGER one_when_deleted AFTER DELETE ON careers.{table} DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW WHEN (OLD.{column}) EXECUTE FUNCTION careers.require_one('{column}');
                """);
        }
    }
}
