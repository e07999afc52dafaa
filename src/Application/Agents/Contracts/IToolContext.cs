namespace AssistantPlatform.Application.Agents.Contracts;

/// <summary>The call, as its tool sees it.</summary>
public interface IToolContext
{
    /// <summary>Where the agent works, which says what it may do.</summary>
    Area Area { get; }

    /// <summary>Tells the person how far the call is. Cheap, and never waits.</summary>
    /// <param name="percent">0 to 100; null while nobody can tell.</param>
    void Report(double? percent, string message);
}

/// <summary>The scope's holder of its tool call; written once, by the invoker that opened the scope.</summary>
public sealed class ToolContext : IToolContext
{
    private Area? _area;
    private Action<double?, string> _report = (_, _) => { };

    public Area Area => _area ?? throw new InvalidOperationException("No tool is called in this scope.");

    public void Begin(Area area, Action<double?, string> report) => (_area, _report) = (area, report);

    public void Report(double? percent, string message) => _report(percent, message);
}
