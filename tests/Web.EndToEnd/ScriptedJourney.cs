using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Web.EndToEnd;

/// <summary>A journey in which the model says what the test tells it to.</summary>
internal abstract class ScriptedJourney : Journey
{
    private readonly TaskCompletionSource _goesOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    protected FakeModelServer Model { get; private set; } = null!;

    [TearDown]
    public async Task StopModel() => await Model.DisposeAsync();

    protected override async Task<Dictionary<string, string>> SettingsAsync()
    {
        Model = await FakeModelServer.StartAsync();
        return Model.Settings;
    }

    /// <summary>An answer that stops in the middle until <see cref="LetItGoOn"/>.</summary>
    protected FakeAnswer InTwoHalves(string first, string second) =>
        FakeAnswer.Stream(Chunk.Text(first)).ThenStream(_goesOn.Task, Chunk.Text(second), Chunk.Finish("stop"), Chunk.Done);

    protected static FakeAnswer HalfOf(string text) => FakeAnswer.Stream(Chunk.Text(text)).ThenHang();

    protected void LetItGoOn() => _goesOn.SetResult();
}
