using AssistantPlatform.Infrastructure.Work;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Work;

internal sealed class NodeIdentityTests
{
    private string _directory = null!;

    [SetUp]
    public void CreateDirectory() => _directory = Directory.CreateTempSubdirectory("nodes-").FullName;

    [TearDown]
    public void DeleteDirectory() => Directory.Delete(_directory, recursive: true);

    [Test]
    public void Tells_two_processes_with_one_directory_apart()
    {
        using var first = NodeIdentity.Claim(_directory);
        using var second = NodeIdentity.Claim(_directory);

        Assert.That(second.Id, Is.Not.EqualTo(first.Id));
        Assert.That(second.Boot, Is.Not.EqualTo(first.Boot));
    }

    [Test]
    public void Tells_machines_of_one_name_apart()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(_directory, "elsewhere")).FullName;
        using var first = NodeIdentity.Claim(_directory);
        using var second = NodeIdentity.Claim(elsewhere);

        Assert.That(second.Id, Is.Not.EqualTo(first.Id));
    }

    [Test]
    public void Gives_a_node_that_starts_again_its_old_name_and_a_new_boot()
    {
        var before = NodeIdentity.Claim(_directory);
        using var neighbour = NodeIdentity.Claim(_directory);
        before.Dispose();

        using var after = NodeIdentity.Claim(_directory);

        Assert.That(after.Id, Is.EqualTo(before.Id));
        Assert.That(after.Boot, Is.Not.EqualTo(before.Boot));
    }
}
