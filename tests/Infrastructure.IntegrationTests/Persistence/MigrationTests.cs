using AssistantPlatform.Infrastructure.Persistence;
using AssistantPlatform.Tests.Common;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Persistence;

internal sealed class MigrationTests
{
    [Test]
    public async Task Two_nodes_may_migrate_at_once()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await using var first = database.CreateContext();
        await using var second = database.CreateContext();

        await Task.WhenAll(
            first.MigrateAsync(database.DataSource, CancellationToken.None),
            second.MigrateAsync(database.DataSource, CancellationToken.None));

        Assert.That(await first.Database.GetPendingMigrationsAsync(), Is.Empty);
    }

    [Test]
    public async Task The_migrations_make_the_whole_model()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await using var context = database.CreateContext();

        Assert.That(context.Database.HasPendingModelChanges(), Is.False);
    }

    [Test]
    public async Task Every_test_gets_a_database_of_its_own()
    {
        await using var one = await TestDatabase.CreateAsync();
        await using var other = await TestDatabase.CreateAsync();

        await using (var create = one.DataSource.CreateCommand("CREATE TABLE mine ()"))
        {
            await create.ExecuteNonQueryAsync();
        }

        await using var find = other.DataSource.CreateCommand("SELECT to_regclass('mine')::text");
        Assert.That(await find.ExecuteScalarAsync(), Is.EqualTo(DBNull.Value));
    }
}
