using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.UnitTests.Careers;

internal sealed class ProjectTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Test]
    public void Keeps_what_a_revision_does_not_name()
    {
        var project = Project.Tell(TypedId.New<UserId>(), " Engine ", "# Notes", Now);

        project.Revise(name: null, text: "# More notes", Now.AddDays(1));

        Assert.That((project.Name, project.Text, project.UpdatedAt), Is.EqualTo(("Engine", "# More notes", Now.AddDays(1))));
    }

    [Test]
    public void Is_not_told_in_words_where_a_file_tells_of_it()
    {
        var project = Project.Show(TypedId.New<UserId>(), "Engine", TypedId.New<DocumentId>(), Now);

        var retold = project.Revise("Machine", "In words", Now);
        var renamed = project.Revise("Machine", text: null, Now);

        Assert.That((retold.Error, renamed.Error), Is.EqualTo((ProjectErrors.ToldByFile, (Error?)null)));
        Assert.That((project.Name, project.Text), Is.EqualTo(("Machine", (string?)null)));
    }
}
