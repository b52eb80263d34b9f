package app.taskdesk.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Files, methods and lines stay small enough to be read in one go (design.md, "Size and voice"). */
class SizesTest {

    private static final int FILE_LINES = 300;
    private static final int METHOD_LINES = 40;
    private static final int COLUMNS = 120;
    private static final int PARAMETERS = 4;
    private static final int CONSTRUCTOR_PARAMETERS = 7;
    private static final int FXML_LINES = 120;

    @Test
    void filesAreShort() {
        var long_ = new ArrayList<String>();
        for (Path file : SourceFiles.under(SourceFiles.JAVA, ".java")) {
            List<String> lines = SourceFiles.read(file).lines().toList();
            if (lines.size() > FILE_LINES) {
                long_.add(file + " has " + lines.size() + " lines");
            }
            lines.stream().filter(line -> line.length() > COLUMNS).map(line -> file + ": " + line).forEach(long_::add);
        }
        assertEquals(List.of(), long_);
    }

    @Test
    void layoutsAreShort() {
        var long_ = SourceFiles.under(SourceFiles.RESOURCES, ".fxml").stream()
                .filter(file -> SourceFiles.read(file).lines().count() > FXML_LINES).toList();
        assertEquals(List.of(), long_);
    }

    @Test
    void methodsAreShortAndTakeLittle() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var tooMuch = new ArrayList<String>();
        int seen = 0;
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var sources = files.getJavaFileObjectsFromPaths(SourceFiles.under(SourceFiles.JAVA, ".java"));
            var task = (JavacTask) compiler.getTask(null, files, null, List.of(), null, sources);
            var positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                var scan = new MethodScan(unit, positions, tooMuch);
                scan.scan(unit, null);
                seen += scan.seen;
            }
        }
        assertTrue(seen > 50, "the scan must see the program's methods");
        assertEquals(List.of(), tooMuch);
    }

    /** Notes the methods that are too long or take too much. */
    private static final class MethodScan extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> tooMuch;
        private int seen;

        MethodScan(CompilationUnitTree unit, SourcePositions positions, List<String> tooMuch) {
            this.unit = unit;
            this.positions = positions;
            this.tooMuch = tooMuch;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            seen++;
            var owner = (ClassTree) getCurrentPath().getParentPath().getLeaf();
            String name = owner.getSimpleName() + "." + method.getName();
            if (method.getBody() != null) {
                long lines = line(positions.getEndPosition(unit, method)) - line(start(method)) + 1;
                if (lines > METHOD_LINES) {
                    tooMuch.add(name + " has " + lines + " lines");
                }
            }
            boolean constructor = method.getReturnType() == null;
            boolean record = owner.getKind() == Tree.Kind.RECORD && constructor;
            int most = constructor ? CONSTRUCTOR_PARAMETERS : PARAMETERS;
            if (!record && method.getParameters().size() > most) {
                tooMuch.add(name + " takes " + method.getParameters().size() + " parameters");
            }
            return super.visitMethod(method, nothing);
        }

        private long start(MethodTree method) {
            return positions.getStartPosition(unit, method);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
